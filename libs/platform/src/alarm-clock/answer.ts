import { type AccountId, type AreaCount, type AreaId } from '@greenledger/domain';
import { type Command } from '@greenledger/eventing';
import { type Alarm, type CountsWanted } from '@greenledger/read-models';

/** The accounts that hold roles (`<role>@<scope>`) at this moment. */
export type AccountsOf = (holders: readonly string[]) => Promise<readonly AccountId[]>;

/** One side of the share by area as of a legal date, as it was known at an instant, and the ordinal that this comes to. */
export type CountsAt = (
  wanted: Omit<CountsWanted, 'type'>,
) => Promise<{ readonly ordinal: number; readonly areas: readonly AreaCount[] }>;

/** What an alarm cannot know when it is set. */
export interface Sources {
  readonly accountsOf: AccountsOf;
  readonly countsAt: CountsAt;
}

const isDelivery = (command: Command): command is Command & { readonly channel: string; readonly holders: string[] } =>
  command.type === 'DeliverReminder' && 'holders' in command;

const wantsCounts = (command: Command): command is Command & CountsWanted =>
  command.type === 'FreezeDenominator' || command.type === 'MeasureTarget';

/** Counts in a fixed order, so that the same books give the same event. */
export const areaCounts = (balances: ReadonlyMap<string, number>): readonly AreaCount[] =>
  [...balances]
    .filter(([, count]) => count !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([area, count]) => ({ area: area as AreaId, count }));

/**
 * The command that an alarm issues when it rings. A delivery is addressed to roles; who holds them is looked up only
 * now, and a directory that does not answer counts as a failed delivery, to be repeated. The freezer's commands take
 * their counts from the books as they were known when its day ended, however late it rings.
 */
export const answerOf = async (
  { command }: Pick<Alarm, 'command'>,
  { accountsOf, countsAt }: Sources,
): Promise<Command> => {
  if (wantsCounts(command)) {
    const { type, ...wanted } = command;
    return { type, ...(await countsAt(wanted)) };
  }
  if (!isDelivery(command)) return command;
  const { type, channel, holders } = command;
  try {
    return { type, channel, to: await accountsOf(holders) } as Command;
  } catch {
    return { type: 'FailReminder', channel } as Command;
  }
};
