import { type AccountId, legalDate, type Role } from '@greenledger/domain';
import { Accounts, ProcessRunner, Rights, type Scope } from '@greenledger/platform';
import { Projector } from '@greenledger/read-models';
import { builtWeb } from './browser.js';
import { chain, decided, type OnItsWay } from './chain.js';
import { registerCommunity } from './communities.js';
import { advanceWhileRunning, followed } from './moving-clock.js';
import { guizhou, loadGuizhou } from './scheme.js';
import { shanghai } from './shanghai.js';
import { World } from './world.js';

export interface SignsIn {
  readonly login: string;
  readonly password: string;
}

const PASSWORD = 'Grüne-Stadt 2020';
/** The number, and so the name and the code, of the first community that is at its beginning. */
export const FIRST_OF_BEGINNING = 21;
/** The same of the first community that has checked itself and waits for its street, beside the fourth. */
export const FIRST_OF_CHECKED = 31;
/** The same of those that are registered, and do not take part yet. */
export const FIRST_OF_REGISTERED = 41;
const place = { area: 'GY', county: '520115', street: '520115006' };

/** A province of four communities for stories in a browser: one has attained, two wait for the county, one for its street. */
export class SmallProvince {
  private constructor(
    readonly world: World,
    readonly communities: readonly OnItsWay[],
    /** Communities of seventeen compounds that take part, and have not said anything yet. */
    readonly beginning: readonly OnItsWay[],
    /** Communities that have checked themselves, and wait for their street. */
    readonly checked: readonly OnItsWay[],
    /** Communities of as many compounds that do not take part yet. */
    readonly registered: readonly OnItsWay[],
  ) {}

  static async start({ beginning = 0, checked = 0, registered = 0 } = {}): Promise<SmallProvince> {
    const world = await World.start({ web: builtWeb });
    await loadGuizhou(world);
    await world.advanceTo(shanghai('2021-04-20'));
    const register = async (first: number, count: number): Promise<readonly OnItsWay[]> => {
      const made: OnItsWay[] = [];
      for (let each = 0; each < count; each += 1) {
        made.push({ id: await registerCommunity(world, 'GY', first + each), ...place });
      }
      return made;
    };
    const communities = await register(1, 4);
    const others = await register(FIRST_OF_BEGINNING, beginning);
    const waiting = await register(FIRST_OF_CHECKED, checked);
    const outside = await register(FIRST_OF_REGISTERED, registered);
    const province = new SmallProvince(world, communities, others, waiting, outside);
    const [attained, first, second, fresh] = communities as [OnItsWay, OnItsWay, OnItsWay, OnItsWay];
    await province.#attain(attained);
    await world.advanceTo(shanghai('2021-06-15'));
    await province.#carry(first, ['enrol', 'selfCheck', 'street']);
    await province.#carry(second, ['enrol', 'selfCheck', 'street']);
    await province.#carry(fresh, ['enrol', 'selfCheck']);
    for (const community of waiting) await province.#carry(community, ['enrol', 'selfCheck']);
    for (const community of others) await province.#begin(community);
    for (const community of outside) await province.#addCompounds(community);
    await world.settle();
    // from here on people wait for what follows from their acts, and nobody drives it
    world.program.app.get(Projector).start();
    world.program.app.get(ProcessRunner).start();
    return province;
  }

  get url(): string {
    return this.world.url;
  }

  /**
   * Somebody who can sign in by hand; of several in one role each has a login of their own. The conference names its people
   * by account.
   */
  async person(role: Role, scope: Scope, called: string = role, account?: string): Promise<SignsIn> {
    const { id, login, password } = await this.#account(called.toLowerCase(), role, scope, account);
    const accounts = this.world.program.app.get(Accounts);
    await accounts.changePassword(id, { current: password, wanted: PASSWORD }, '10.8.0.1');
    return { login, password: PASSWORD };
  }

  /** Somebody whose account was just made, with the password that they were handed. */
  newcomer(role: Role, scope: Scope): Promise<SignsIn> {
    return this.#account(`new.${role}`.toLowerCase(), role, scope);
  }

  async #account(
    login: string,
    role: Role,
    scope: Scope,
    account?: string,
  ): Promise<SignsIn & { readonly id: AccountId }> {
    const { app } = this.world.program;
    const id = account as AccountId | undefined;
    const made = await app.get(Accounts).create({ login, name: login, ...(id && { id }) }, 'story');
    await app.get(Rights).grant({ account: made.id, role, scope, from: '2020-09-11' }, 'story');
    return made;
  }

  async #carry(community: OnItsWay, steps: readonly ('enrol' | 'selfCheck' | 'street')[]): Promise<void> {
    const { standard } = await guizhou();
    const acts = chain(standard, 'GY', legalDate(this.world.clock.now()));
    for (const act of steps.flatMap((step) => acts[step])) await decided(this.world, community, act);
  }

  async #begin(community: OnItsWay): Promise<void> {
    await this.#addCompounds(community);
    const by = { role: 'PrefectureOfficer' } as const;
    await decided(this.world, community, { by, on: 'creations', type: 'EnrolCommunity', route: 'enrol', body: {} });
  }

  async #addCompounds(community: OnItsWay): Promise<void> {
    const { world } = this;
    const by = { role: 'PrefectureOfficer' } as const;
    for (let each = 1; each <= 17; each += 1) {
      const body = { name: `示例${each}小区`, households: 300, propertyManaged: each <= 6, wasteSorting: true };
      await decided(world, community, { by, on: 'communities', type: 'AddCompound', route: 'add-compound', body });
    }
  }

  async #attain(community: OnItsWay): Promise<void> {
    const { world } = this;
    const { standard } = await guizhou();
    const acts = Object.values(chain(standard, 'GY', legalDate(world.clock.now()))).flat();
    for (const act of acts) await decided(world, community, act);
    const reviewer = world.as('PrefectureReviewer', { area: 'GY' });
    const rows = [{ community: community.id, fields: { name: '示例1社区' } }];
    const { id } = await reviewer.does('/api/public-notices', { area: 'GY', title: '绿色社区拟确认名单公示', rows });
    await reviewer.does(`/api/public-notices/${id}/post`);
    await world.advanceTo(shanghai('2021-05-10'));
    await reviewer.does(`/api/creations/${community.id}/confirm-attainment`);
  }

  /** Moves the clock on, with everything that falls due on the way. */
  async advanceTo(date: string): Promise<void> {
    await advanceWhileRunning(this.world, shanghai(date));
    await this.followed();
  }

  /** Waits until everything that follows from what people did has happened. */
  followed(): Promise<void> {
    return followed(this.world.program);
  }

  stop(): Promise<void> {
    return this.world.stop();
  }
}

export const countyReviewer = { area: 'GY', county: '520115' } as Scope;
