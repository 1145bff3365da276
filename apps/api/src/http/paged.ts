import { pageOf, type TimelineLine } from '@greenledger/read-models';
import { type AsOfQuery } from './as-of.js';

/** A timeline as an answer holds it, under its own name beside the matter: the page that was asked for. */
export const timelinePage = (lines: readonly TimelineLine[], { cursor, limit }: AsOfQuery) => {
  const { items, next } = pageOf(lines, ({ id }) => id, { cursor, limit });
  return { timeline: items, ...(next !== undefined && { next }) };
};
