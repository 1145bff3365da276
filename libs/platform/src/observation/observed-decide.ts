import { type Decide, Refusal, streamName } from '@greenledger/eventing';
import { type Metrics } from './metrics.js';
import { traced } from './tracing.js';

/** Decisions as they are, with refusals counted by their code, and each a step of the trace that it belongs to. */
export const observedDecide =
  (decide: Decide, { refusals }: Pick<Metrics, 'refusals'>): Decide =>
  (envelope) =>
    traced(
      envelope.command.type,
      envelope.correlationId ?? envelope.commandId,
      () => ({ 'greenledger.stream': streamName(envelope.stream), 'greenledger.role': envelope.actor.role }),
      async () => {
        try {
          return await decide(envelope);
        } catch (error) {
          if (error instanceof Refusal) refusals.inc({ code: error.code });
          throw error;
        }
      },
    );
