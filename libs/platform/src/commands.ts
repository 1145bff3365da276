import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandAnswer } from '@greenledger/contracts';
import { type Actor, type CommandOf, deciders, legalDate, type StreamKind } from '@greenledger/domain';
import { type Decision, derivedId, type LegalDate, type StreamRef, streamName } from '@greenledger/eventing';
import { type Clock } from './clock.js';
import { Decide } from './decide.command.js';
import { CLOCK } from './tokens.js';

/** Any command of any stream kind. */
export type AnyCommand = { [K in StreamKind]: CommandOf<K> }[StreamKind];

/** Who asks, with which key: everything about a request that a decision needs beside stream and command. */
export interface Act {
  readonly actor: Actor;
  /** The `Idempotency-Key`; for the public the server draws it. */
  readonly key: string;
  /** Method and path pattern; the scope of the key where a command creates its stream. */
  readonly route: string;
  readonly correlationId: string;
  /** From `If-Match`. */
  readonly expectedRevision?: number;
  /** The route is about a matter that stands already, also where its command could begin one. */
  readonly begun?: boolean;
}

/** Some commands take the legal date of the act from the caller; it travels beside the command, not inside it. */
type Backdated = { readonly effectiveOn?: LegalDate };

/** The one door from a controller to a decision. */
@Injectable()
export class Commands {
  constructor(
    private readonly bus: CommandBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Sends a command to a stream that the caller names. */
  send(ref: StreamRef, command: AnyCommand & Backdated, act: Act): Promise<CommandAnswer> {
    return this.#decide(derivedId(act.actor.account, streamName(ref), act.key), ref, command, act);
  }

  /** Sends a command that creates its stream; the new id is drawn from account, route and key, so a repeat finds it. */
  create(refOf: (id: string) => StreamRef, command: AnyCommand & Backdated, act: Act): Promise<CommandAnswer> {
    const commandId = creating(act);
    return this.#decide(commandId, refOf(derivedId(commandId, refOf('').kind, 0)), command, act);
  }

  /** The id that `create` draws for an act. */
  newId(kind: string, act: Act): string {
    return derivedId(creating(act), kind, 0);
  }

  async #decide(commandId: string, ref: StreamRef, sent: AnyCommand & Backdated, act: Act): Promise<CommandAnswer> {
    const { effectiveOn, ...rest } = sent;
    const backdated = backdates(ref.kind, sent.type);
    const at = this.clock.now();
    const decision = await this.bus.execute(
      new Decide({
        commandId,
        stream: ref,
        command: backdated ? rest : sent,
        actor: act.actor,
        at,
        today: legalDate(at),
        ...(backdated && effectiveOn !== undefined && { effectiveOn }),
        correlationId: act.correlationId,
        ...(act.expectedRevision !== undefined && { expectedRevision: act.expectedRevision }),
        ...(act.begun && { begun: true }),
      }),
    );
    return answer(ref, decision);
  }
}

/** The id of a command that creates its stream. */
const creating = ({ actor, route, key }: Act): string => derivedId(actor.account, route, key);

const backdates = (kind: string, type: string): boolean =>
  (deciders[kind as StreamKind].backdates as readonly string[] | undefined)?.includes(type) ?? false;

const answer = (ref: StreamRef, decision: Decision): CommandAnswer => ({
  id: ref.id,
  stream: decision.stream,
  revision: decision.revision,
  position: decision.position,
  events: decision.events.map(({ id, type, revision, metadata: { at, effectiveOn }, data }) => ({
    id,
    type,
    revision,
    at,
    effectiveOn,
    data,
  })),
  warnings: decision.warnings,
  repeated: decision.repeated,
});
