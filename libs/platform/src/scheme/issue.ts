import { legalDate, system } from '@greenledger/domain';
import { type Decide, derivedId, type Instant, type Position, START, streamName } from '@greenledger/eventing';
import { loadingCommands } from './commands.js';
import { type Scheme } from './scheme.js';

export interface Loaded {
  /** Commands issued, and events that they added: none when the scheme stood there already. */
  readonly commands: number;
  readonly events: number;
  readonly position: Position;
}

/**
 * Loads a scheme by its commands, one after another, as the platform. A load that broke off goes on where it stopped; a
 * repeated one adds nothing; one with changed data adds the changes. Refuses what the deciders refuse.
 */
export const issueScheme = async (
  scheme: Scheme,
  { decide, now }: { readonly decide: Decide; readonly now: () => Instant },
): Promise<Loaded> => {
  const steps = loadingCommands(scheme);
  let events = 0;
  let position: Position = START;
  for (const { stream, command, key, effectiveOn } of steps) {
    const at = now();
    const decision = await decide({
      commandId: derivedId(system.account, streamName(stream), key),
      stream,
      command,
      actor: system,
      at,
      today: legalDate(at),
      ...(effectiveOn !== undefined && { effectiveOn }),
      correlationId: derivedId('load', scheme.id),
    });
    if (!decision.repeated) events += decision.events.length;
    if (decision.position > position) position = decision.position;
  }
  return { commands: steps.length, events, position };
};
