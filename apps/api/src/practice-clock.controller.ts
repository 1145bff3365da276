import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { instantAt, isLegalDate, legalDate } from '@greenledger/domain';
import { type Instant } from '@greenledger/eventing';
import { type Act as ActOf, FURTHEST, type Movement, PracticeTime, type Unmoved } from '@greenledger/platform';
import { type DueAlarm, Ledger, Moments } from '@greenledger/read-models';
import { Act, Administers } from './http/access.js';
import { Fitting } from './http/fields.js';
import { EdgeProblem } from './http/problem.js';

const WHEN = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d))?$/;
const NEXT = 5;
/** How many alarms are looked through for the next deadline: reminders come before it. */
const LOOKED_THROUGH = 500;
const LAST = '9999-12-31T00:00:00.000Z';

export class AdvanceClockDto {
  @Fitting(WHEN, { example: '2022-01-05', description: 'An instant, or a legal date for its beginning in Shanghai' })
  to: string;
}

/** What will ring at an instant; of many that ask for the same, the first and how many they are. */
interface Ahead {
  readonly at: Instant;
  readonly stream: string;
  readonly command: string;
  readonly count: number;
}

/** The clock as it stands, what rings next, and the movement that is under way or was the last. */
interface PracticeClockFace {
  readonly now: Instant;
  readonly date: string;
  readonly next: readonly Ahead[];
  readonly nextDeadline?: Ahead;
  readonly movement?: Movement;
}

/** The clock of a practice province, which may be set forward. A live system knows no such address. */
@ApiTags('practice')
@Controller('api/practice/clock')
export class PracticeClockController {
  constructor(
    private readonly time: PracticeTime,
    private readonly ledger: Ledger,
    private readonly moments: Moments,
  ) {}

  @Get()
  @Administers('SystemAdministrator')
  async clock(): Promise<PracticeClockFace> {
    if (!(await this.time.isMovable())) throw elsewhere();
    return this.#face();
  }

  /** Sets the clock forward, never back and at most 400 days; every deadline on the way rings in its turn. */
  @Post('advance')
  @Administers('SystemAdministrator')
  async advance(@Body() { to }: AdvanceClockDto, @Act() { actor }: ActOf): Promise<PracticeClockFace> {
    const movement = await this.time.moveTo(instantOfText(to), actor.account);
    if (typeof movement === 'string') throw this.#refusal(movement, to);
    return this.#face();
  }

  /** Ends a movement at the deadline that it has reached. */
  @Post('stop')
  @Administers('SystemAdministrator')
  async stop(): Promise<PracticeClockFace> {
    if (!(await this.time.isMovable())) throw elsewhere();
    await this.time.stop();
    return this.#face();
  }

  async #face(): Promise<PracticeClockFace> {
    const { now, movement } = this.time;
    const alarms = await this.ledger.alarmsDue(await this.moments.schema(), LAST, LOOKED_THROUGH);
    const ahead = alarms.filter(({ at }) => at > now);
    const next = together(ahead);
    const nextDeadline = next.find(({ command }) => command === 'RecordObligationOverdue');
    return {
      now,
      date: legalDate(now),
      next: next.slice(0, NEXT),
      ...(nextDeadline && { nextDeadline }),
      ...(movement && { movement }),
    };
  }

  #refusal(why: Unmoved, to: string): EdgeProblem {
    const { now } = this.time;
    switch (why) {
      case 'notPractice':
        return elsewhere();
      case 'underWay':
        return new EdgeProblem('Contended', 'The practice clock is being moved already.', { now });
      case 'notAhead':
        return new EdgeProblem('InvalidField', `The practice clock stands at ${now} and never goes back.`, { now, to });
      case 'tooFar':
        return new EdgeProblem('InvalidField', `The practice clock goes at most ${FURTHEST} days at once.`, {
          now,
          to,
        });
    }
  }
}

const elsewhere = (): EdgeProblem => new EdgeProblem('NotFound', 'This is no practice province.');

/** Alarms by instant and command, in their order. */
const together = (alarms: readonly DueAlarm[]): readonly Ahead[] => {
  const found = new Map<string, Ahead>();
  for (const { at, stream, command } of alarms) {
    const key = `${at} ${command.type}`;
    const { count = 0, ...first } = found.get(key) ?? {
      at,
      stream: `${stream.kind}-${stream.id}`,
      command: command.type,
    };
    found.set(key, { ...first, count: count + 1 });
  }
  return [...found.values()];
};

/** Refuses `InvalidField` for a day or an instant that the calendar does not have. */
const instantOfText = (text: string): Instant => {
  if (isLegalDate(text)) return instantAt(text);
  const epoch = text.includes('T') ? Date.parse(text) : NaN;
  if (Number.isNaN(epoch)) throw new EdgeProblem('InvalidField', 'The instant cannot be read.', { fields: ['to'] });
  return new Date(epoch).toISOString();
};
