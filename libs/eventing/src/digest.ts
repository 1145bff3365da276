import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { v5 as uuid } from 'uuid';
import { type NewEvent, type StreamName } from './event.js';

/** The namespace under which every derived id of the system stands; never changes. */
const NAMESPACE = '6f1d3c0e-5d0b-5a7e-9f0e-2c1b8a4d7e60';

/** RFC 8785 canonical JSON. */
export const canonical = (value: unknown): string => {
  const text = (canonicalize as unknown as (v: unknown) => string | undefined)(value);
  if (text === undefined) throw new TypeError('nothing to canonicalise');
  return text;
};

/** SHA-256 over the canonical form, lower-case hex. */
export const digest = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex');

/** UUIDv5 of the parts, kept apart by a character that no id holds. */
export const derivedId = (...parts: readonly (string | number)[]): string => uuid(parts.join('\u001f'), NAMESPACE);

/** The stored form that the chain of a stream and the digest of a log are made over. */
export const storedForm = (stream: StreamName, revision: number, { type, data, metadata }: NewEvent): object => ({
  stream,
  revision,
  type,
  data,
  metadata,
});

/** Digest that the next event of the stream carries as `previous`. */
export const chainDigest = (stream: StreamName, revision: number, event: NewEvent): string =>
  digest(storedForm(stream, revision, event));
