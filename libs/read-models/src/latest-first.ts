import { epochOf } from '@greenledger/domain';
import { type Instant } from '@greenledger/eventing';

/** Sorts the latest first in a list that is read upwards. */
export const latestFirst = (instant: Instant): string => String(9_999_999_999_999 - epochOf(instant)).padStart(13, '0');
