/** The standing lists; the first needs no word in the address. */
export const LISTS = ['toDo', 'done', 'started', 'copied'] as const;
export type ListName = (typeof LISTS)[number];
export const listOf = (named: string | undefined): ListName => LISTS.find((list) => list === named) ?? 'toDo';
