import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Decide as DecideFunction, type Decision, type Envelope, Refusal } from '@greenledger/eventing';
import { ClockSkew } from './clock-skew.js';
import { correlated } from './correlation.js';
import { type Logger } from './logger.js';
import { DECIDE, LOGGER } from './tokens.js';

/** The single seam through which api, worker and cli act: one envelope, decided once. */
export class Decide extends Command<Decision> {
  constructor(readonly envelope: Envelope) {
    super();
  }
}

@CommandHandler(Decide)
export class DecideHandler implements ICommandHandler<Decide> {
  constructor(
    @Inject(DECIDE) private readonly decide: DecideFunction,
    private readonly skew: ClockSkew,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Refuses `ClockSkew`, and whatever the kernel and the decider refuse. */
  async execute({ envelope }: Decide): Promise<Decision> {
    this.skew.check();
    // whoever reads every decision in the log wants them correlated; the context costs each command a tenth of its time
    return this.logger.isLevelEnabled('debug')
      ? correlated(envelope.correlationId ?? envelope.commandId, () => this.#noted(envelope))
      : this.decide(envelope);
  }

  async #noted(envelope: Envelope): Promise<Decision> {
    const started = performance.now();
    try {
      const decision = await this.decide(envelope);
      this.#note(envelope, started, { revision: decision.revision, events: decision.events.length });
      return decision;
    } catch (error) {
      if (error instanceof Refusal) this.#note(envelope, started, { refused: error.code });
      throw error;
    }
  }

  #note({ stream, command, actor }: Envelope, started: number, outcome: object): void {
    const ms = Math.round((performance.now() - started) * 10) / 10;
    this.logger.debug({ stream, command: command.type, account: actor.account, ms, ...outcome }, 'decided');
  }
}
