import { fileURLToPath } from 'node:url';

/** The scheme and the calendars that come with the product. */
export const schemeDirectories = (): { readonly scheme: string; readonly calendars: string } => {
  const data = (name: string): string => fileURLToPath(new URL(`../../../../data/${name}`, import.meta.url));
  return { scheme: data('schemes/guizhou-2020'), calendars: data('calendars') };
};
