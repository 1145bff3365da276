import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Instant } from '@greenledger/eventing';
import { type Behind, DATABASE, Followers } from '@greenledger/platform';
import { type Checkpoint, type Generation, generations, Projector } from '@greenledger/read-models';
import type pg from 'pg';
import { Administers } from './http/access.js';

/** How far somebody who follows the log has come. */
interface Follower extends Behind {
  readonly ordinal: number;
  /** Of the whole log, in whole percent; a hundred only at its end. */
  readonly percent: number;
}

/**
 * A generation of read models: it serves, it is rebuilt and follows, it has caught up and waits until what it gives
 * differently is accepted, or it belongs to another version of the program.
 */
interface KeptGeneration extends Follower {
  readonly version: string;
  readonly is: 'serves' | 'rebuilding' | 'waiting' | 'foreign';
  readonly madeAt: Instant;
}

/** Those who follow the log, and how far each has come. */
interface Projections {
  /** How many events the log holds, as far as they were counted. */
  readonly events: number;
  readonly generations: readonly KeptGeneration[];
  readonly processes?: Follower;
}

/** The read models and the processes: how far behind the log they are, and how far a rebuild has come. */
@ApiTags('operation')
@Controller('api/projections')
export class ProjectionsController {
  constructor(
    private readonly followers: Followers,
    private readonly projector: Projector,
    @Inject(DATABASE) private readonly pool: pg.Pool,
  ) {}

  @Get()
  @Administers('SystemAdministrator')
  async list(): Promise<Projections> {
    const [kept, processes] = await Promise.all([generations(this.pool), this.followers.processes()]);
    // whoever has come furthest tells how long the log is; the others are measured by that, however far they are behind
    const all: readonly Checkpoint[] = processes ? [...kept, processes] : kept;
    const furthest = all.reduce((a, b) => (b.ordinal > a.ordinal ? b : a));
    const ahead = await this.followers.behind(furthest.position);
    const events = furthest.ordinal + ahead.events;
    const follower = async ({ ordinal, position }: Checkpoint): Promise<Follower> => ({
      ordinal,
      percent: events === 0 ? 100 : Math.floor((ordinal * 100) / events),
      events: events - ordinal,
      more: ahead.more,
      seconds: Math.floor(await this.followers.secondsBehind(position)),
    });
    const serving = kept.find(({ serves }) => serves);
    return {
      events,
      generations: await Promise.all(
        kept.map(async (generation) => ({
          version: generation.version,
          is: this.#standing(generation, serving),
          madeAt: generation.madeAt.toISOString(),
          ...(await follower(generation)),
        })),
      ),
      ...(processes && { processes: await follower(processes) }),
    };
  }

  #standing({ version, serves, ordinal }: Generation, serving: Generation | undefined): KeptGeneration['is'] {
    if (serves) return 'serves';
    if (version !== this.projector.version) return 'foreign';
    return serving && ordinal >= serving.ordinal ? 'waiting' : 'rebuilding';
  }
}
