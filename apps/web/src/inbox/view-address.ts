/** The part of the address that a saved view keeps: filters, order and table; neither the open task nor the moment. */
const KEPT = ['step', 'kind', 'area', 'due', 'words', 'view', 'sort'] as const;

export type Kept = { readonly [K in (typeof KEPT)[number]]?: string };

export const addressOf = (search: Kept): string => {
  const address = new URLSearchParams();
  for (const name of KEPT) if (search[name] !== undefined) address.set(name, search[name]);
  return address.toString();
};

/** What an address says; words that no view keeps are left out, whoever wrote it. */
export const keptIn = (address: string): Kept => {
  const said = new URLSearchParams(address);
  return Object.fromEntries(KEPT.flatMap((name) => (said.has(name) ? [[name, said.get(name)!]] : [])));
};
