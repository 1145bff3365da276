import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { epochOf, instantOf } from '@greenledger/domain';
import { type Instant } from '@greenledger/eventing';
import { AccessLog, type Act as ActOf, CLOCK, type Clock, JobDesk, type JobsStanding } from '@greenledger/platform';
import { Ledger, Moments } from '@greenledger/read-models';
import { Act, Administers } from './http/access.js';
import { EdgeProblem } from './http/problem.js';

/** How long a deadline may stand before it is called late. */
const GRACE_MS = 5 * 60_000;
const MOST = 50;

/** A deadline that should have rung. */
interface LateAlarm {
  readonly at: Instant;
  readonly stream: string;
  readonly command: string;
}

/** The queue by which deadlines ring: what waits, what failed, and which deadlines are late for it. */
@ApiTags('operation')
@Controller('api/jobs')
export class JobsController {
  constructor(
    private readonly desk: JobDesk,
    private readonly ledger: Ledger,
    private readonly moments: Moments,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Administers('SystemAdministrator')
  async list(): Promise<JobsStanding & { readonly late: readonly LateAlarm[] }> {
    const before = instantOf(epochOf(this.clock.now()) - GRACE_MS);
    const due = await this.ledger.alarmsDue(await this.moments.schema(), before, MOST);
    const late = due.map(({ at, stream: { kind, id }, command }): LateAlarm => ({
      at,
      stream: `${kind}-${id}`,
      command: command.type,
    }));
    return { ...(await this.desk.standing()), late };
  }

  /** Lets a failed job be tried again at once. */
  @HttpCode(204)
  @Post(':id/retry')
  @Administers('SystemAdministrator')
  async retry(@Param('id') id: string, @Act() { actor }: ActOf): Promise<void> {
    if (!(await this.desk.retry(id))) throw new EdgeProblem('NotFound', 'No failed job has that id.', { id });
    await this.accessLog.add({ type: 'JobRetried', account: actor.account, object: id, result: 'done' });
  }
}
