import { type OneTimeLinks } from '@greenledger/platform';

const titles: Readonly<Record<string, string>> = {
  SystemAdministrator: 'system administrator',
  SecurityAdministrator: 'security administrator',
  AuditAdministrator: 'audit administrator',
};

/** Prints a link for each of the three administrators that is missing; answers how many. */
export const printLinks = async (oneTimeLinks: OneTimeLinks, publicUrl: string): Promise<number> => {
  const links = await oneTimeLinks.issue();
  if (links.length > 0) process.stdout.write('Each of these links makes one administrator account, once:\n');
  for (const { role, token, expiresAt } of links) {
    process.stdout.write(`  ${titles[role]}: POST ${publicUrl}/api/one-time-links/${token} (until ${expiresAt})\n`);
  }
  return links.length;
};
