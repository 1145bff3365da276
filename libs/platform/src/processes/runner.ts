import { type Clock } from '../clock.js';
import { deciders, legalDate, processes, type Process, system } from '@greenledger/domain';
import {
  type AnyDecider,
  type Decide,
  type Decision,
  derivedId,
  type EventLog,
  type RecordedEvent,
  Refusal,
  stampOf,
  type StreamName,
  streamName,
  type StreamRef,
} from '@greenledger/eventing';
import { BEGINNING, type Checkpoint, Follower, type FollowerHealth, Superseded } from '@greenledger/read-models';
import { type Pool } from 'pg';

export interface ProcessRunnerOptions {
  readonly log: EventLog;
  readonly pool: Pool;
  readonly clock: Clock;
  readonly decide: Decide;
  readonly processes?: readonly Process[];
  readonly report: (message: string, detail: Readonly<Record<string, unknown>>) => void;
}

const TABLE = `
  create schema if not exists processes;
  create table if not exists processes.checkpoint (
    only_row boolean primary key default true check (only_row), log_id text not null, position text not null, ordinal bigint not null
  );`;

/**
 * Passes every event through all processes, one after another in fixed order, and issues what they answer. The
 * checkpoint moves behind the work: after a crash a few events are passed again, and their commands, having the same
 * ids, answer with their first results. A refusal is reported and does not hold up the log.
 */
export class ProcessRunner {
  readonly #options: ProcessRunnerOptions;
  readonly #processes: readonly Process[];
  readonly #follower: Follower;

  constructor(options: ProcessRunnerOptions) {
    this.#options = options;
    this.#processes = options.processes ?? processes;
    this.#follower = new Follower({
      name: 'processes',
      log: options.log,
      pool: options.pool,
      batchSize: 100,
      resume: () => this.checkpoint(),
      handle: (events, from) => this.#handle(events, from),
      report: options.report,
    });
  }

  async install(): Promise<void> {
    const { pool, log } = this.#options;
    await pool.query(TABLE);
    await pool.query(
      `insert into processes.checkpoint (log_id, position, ordinal) values ($1, '', 0) on conflict do nothing`,
      [await log.id()],
    );
  }

  start(): void {
    this.#follower.start();
  }

  stop(): Promise<void> {
    return this.#follower.stop();
  }

  get health(): FollowerHealth {
    return this.#follower.health;
  }

  /** Runs to the head of the log, its own commands included, and returns where it came. */
  catchUp(): Promise<Checkpoint> {
    return this.#follower.catchUp();
  }

  async checkpoint(): Promise<Checkpoint> {
    const { rows } = await this.#options.pool.query<{ position: Checkpoint['position']; ordinal: string }>(
      'select position, ordinal from processes.checkpoint',
    );
    return rows[0] ? { position: rows[0].position, ordinal: Number(rows[0].ordinal) } : BEGINNING;
  }

  /** Passes one event through all processes and returns what was decided. */
  async pass(event: RecordedEvent): Promise<readonly Decision[]> {
    const decisions: Decision[] = [];
    for (const process of this.#processes) {
      const look = await this.#look(process.cites?.(event) ?? []);
      for (const [i, { stream, command, effectiveOn }] of process.react(event, look).entries()) {
        const at = this.#options.clock.now();
        try {
          decisions.push(
            await this.#options.decide({
              commandId: derivedId(process.name, event.id, i),
              stream,
              command,
              actor: system,
              at,
              today: legalDate(at),
              ...(effectiveOn !== undefined && { effectiveOn }),
              correlationId: event.metadata.correlationId,
              causationId: event.id,
            }),
          );
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          this.#options.report('a process was refused', {
            process: process.name,
            event: event.id,
            stream: streamName(stream),
            command: command.type,
            code: error.code,
            details: error.details,
          });
        }
      }
    }
    return decisions;
  }

  async #handle(events: readonly RecordedEvent[], from: Checkpoint): Promise<Checkpoint> {
    for (const event of events) await this.pass(event);
    const to: Checkpoint = { position: events.at(-1)!.position, ordinal: from.ordinal + events.length };
    const moved = await this.#options.pool.query(
      'update processes.checkpoint set position = $1, ordinal = $2 where position = $3',
      [to.position, to.ordinal, from.position],
    );
    if (moved.rowCount !== 1) throw new Superseded(`processes stand elsewhere than at ordinal ${from.ordinal}`);
    return to;
  }

  async #look(refs: readonly StreamRef[]): Promise<{ cited<State>(ref: StreamRef<State>): State }> {
    const states = new Map<StreamName, unknown>();
    for (const ref of refs) {
      const decider = (deciders as Readonly<Record<string, AnyDecider>>)[ref.kind]!;
      const events = await this.#options.log.read(streamName(ref));
      states.set(
        streamName(ref),
        events.reduce<unknown>((state, event) => decider.evolve(state, event, stampOf(event)), decider.initial),
      );
    }
    return {
      cited: <State>(ref: StreamRef<State>): State => {
        if (!states.has(streamName(ref))) throw new TypeError(`${streamName(ref)} was not cited`);
        return states.get(streamName(ref)) as State;
      },
    };
  }
}
