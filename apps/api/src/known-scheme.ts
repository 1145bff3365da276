import { type SchemeId } from '@greenledger/domain';
import { type EventLog } from '@greenledger/eventing';
import { isKnownScheme } from '@greenledger/read-models';
import { EdgeProblem } from './http/problem.js';

export const guizhou = 'guizhou-2020' as SchemeId;

/** The scheme that a figure is asked for, by default the first one. Answers `NotFound` for one that nobody loaded. */
export const knownScheme = async (from: { readonly log: EventLog }, scheme: SchemeId = guizhou): Promise<SchemeId> => {
  if (await isKnownScheme(from, scheme)) return scheme;
  throw new EdgeProblem('NotFound', 'No such scheme.', { scheme });
};
