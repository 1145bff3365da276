import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { holderOf, type Role, roles } from '@greenledger/domain';
import { type PracticeAccount, PracticeAccounts } from '@greenledger/platform';
import { type CommunityLine, Ledger, type Moment } from '@greenledger/read-models';
import { Public } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { OneOf } from './http/fields.js';
import { EdgeProblem } from './http/problem.js';

export class PracticeQuery extends AsOfQuery {
  @OneOf(roles, { optional: true, example: 'CountyReviewer', description: 'Whose accounts are listed' })
  role?: Role;
}

/** An account as one chooses it: what it is, where, and whether work waits for it. */
interface PracticeChoice extends Pick<PracticeAccount, 'login' | 'role' | 'scope'> {
  readonly community?: string;
  readonly waiting: boolean;
}

const MOST = 60;

/** Who one can be in the practice province. A live system knows no such address. */
@ApiTags('practice')
@Controller('api/practice')
export class PracticeController {
  constructor(
    private readonly practice: PracticeAccounts,
    private readonly ledger: Ledger,
  ) {}

  /** The roles that are played, and of one role its accounts: those with open work first, at most 60. */
  @Get('accounts')
  @Public()
  async accounts(@At() at: Moment, @Query() { role }: PracticeQuery) {
    if (!(await this.practice.isPractice())) throw new EdgeProblem('NotFound', 'This is no practice province.');
    const played = await this.practice.roles();
    const inOrder = roles.flatMap((name) => played.filter((line) => line.role === name));
    return { at: shown(at), roles: inOrder, accounts: role ? await this.#of(role, at) : [] };
  }

  async #of(role: Role, at: Moment): Promise<readonly PracticeChoice[]> {
    const busy = new Set(await this.ledger.holders(at));
    const all = (await this.practice.of(role)).map(({ login, scope }) => ({
      login,
      role,
      scope,
      waiting: busy.has(holderOf({ role, ...scope })),
    }));
    const first = [...all.filter(({ waiting }) => waiting), ...all.filter(({ waiting }) => !waiting)].slice(0, MOST);
    const subjects = first.flatMap(({ scope }) => scope.community ?? []);
    const communities =
      subjects.length === 0
        ? []
        : await this.ledger.all<CommunityLine>('communities', at, { key: 'community', subjects });
    return first.map((choice): PracticeChoice => {
      const name = communities.find(({ subject }) => subject === choice.scope.community)?.data.name;
      return { ...choice, ...(name !== undefined && { community: name }) };
    });
  }
}
