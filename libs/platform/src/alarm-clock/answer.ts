import { type AccountId } from '@greenledger/domain';
import { type Command } from '@greenledger/eventing';
import { type Alarm } from '@greenledger/read-models';

/** The accounts that hold roles (`<role>@<scope>`) at this moment. */
export type AccountsOf = (holders: readonly string[]) => Promise<readonly AccountId[]>;

const isDelivery = (command: Command): command is Command & { readonly channel: string; readonly holders: string[] } =>
  command.type === 'DeliverReminder' && 'holders' in command;

/**
 * The command that an alarm issues when it rings. A delivery is addressed to roles; who holds them is looked up only
 * now, and a directory that does not answer counts as a failed delivery, to be repeated.
 */
export const answerOf = async ({ command }: Pick<Alarm, 'command'>, accountsOf: AccountsOf): Promise<Command> => {
  if (!isDelivery(command)) return command;
  const { type, channel, holders } = command;
  try {
    return { type, channel, to: await accountsOf(holders) } as Command;
  } catch {
    return { type: 'FailReminder', channel } as Command;
  }
};
