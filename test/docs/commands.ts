import { deciders, type Role, roles } from '@greenledger/domain';

/** Which role may issue which command, as the deciders say. */
export const commandsTable = (): string => {
  const issued = (role: Role): readonly string[] =>
    Object.entries(deciders).flatMap(([kind, { may }]) => {
      const commands = Object.entries(may as Readonly<Record<string, readonly Role[]>>)
        .filter(([, allowed]) => allowed.includes(role))
        .map(([command]) => `\`${command}\``);
      return commands.length > 0 ? [`*${kind}* ${commands.join(' ')}`] : [];
    });
  return [
    '| role | commands, by stream kind |',
    '| --- | --- |',
    ...roles.map((role) => `| \`${role}\` | ${issued(role).join('; ') || 'none'} |`),
  ].join('\n');
};
