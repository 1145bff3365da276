import { deciders, legalDate, type Process, processes as allProcesses, system, upcast } from '@greenledger/domain';
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
import { type Clock } from '../clock.js';

export interface PassOptions {
  readonly log: EventLog;
  readonly clock: Clock;
  readonly decide: Decide;
  readonly processes?: readonly Process[];
  readonly report: (message: string, detail: Readonly<Record<string, unknown>>) => void;
}

/**
 * Passes one event through all processes in their fixed order, issues what they answer, and returns what was decided.
 * A refusal is reported and holds up nothing; a repeat finds its first result, because the ids are the same.
 */
export const createPass =
  ({ log, clock, decide, processes = allProcesses, report }: PassOptions) =>
  async (stored: RecordedEvent): Promise<readonly Decision[]> => {
    const event = upcast(stored);
    const decisions: Decision[] = [];
    for (const process of processes) {
      const look = await lookAt(log, process.cites?.(event) ?? []);
      for (const [i, { stream, command, effectiveOn }] of process.react(event, look).entries()) {
        const at = clock.now();
        try {
          decisions.push(
            await decide({
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
          const { code, details } = error;
          report('a process was refused', {
            process: process.name,
            event: event.id,
            stream: streamName(stream),
            command: command.type,
            code,
            details,
          });
        }
      }
    }
    return decisions;
  };

/** The states of the streams that a process cites. */
export const lookAt = async (
  log: EventLog,
  refs: readonly StreamRef[],
): Promise<{ cited<S>(ref: StreamRef<S>): S }> => {
  const states = new Map<StreamName, unknown>();
  for (const ref of refs) {
    const decider = (deciders as Readonly<Record<string, AnyDecider>>)[ref.kind]!;
    const events = await log.read(streamName(ref));
    const state = events
      .map(upcast)
      .reduce<unknown>((before, e) => decider.evolve(before, e, stampOf(e)) as unknown, decider.initial);
    states.set(streamName(ref), state);
  }
  return {
    cited: <S>(ref: StreamRef<S>): S => {
      if (!states.has(streamName(ref))) throw new TypeError(`${streamName(ref)} was not cited`);
      return states.get(streamName(ref)) as S;
    },
  };
};
