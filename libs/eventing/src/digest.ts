import { hash } from 'node:crypto';
import { type NewEvent, type StreamName } from './event.js';

/** The namespace under which every derived id of the system stands (6f1d3c0e-5d0b-5a7e-9f0e-2c1b8a4d7e60); never changes. */
const NAMESPACE = Buffer.from('6f1d3c0e5d0b5a7e9f0e2c1b8a4d7e60', 'hex');

/** Whether the engine's own JSON is canonical: every name stands in its place, every number is one. */
const isSettled = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isSettled);
  let before = '';
  for (const key in value) {
    if (key < before || !isSettled((value as Readonly<Record<string, unknown>>)[key])) return false;
    before = key;
  }
  return true;
};

const write = (value: unknown): string | undefined => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} is no number of JSON`);
  if (isSettled(value)) return JSON.stringify(value);
  return Array.isArray(value)
    ? `[${value.map((item) => write(item) ?? 'null').join(',')}]`
    : writeObject(value as object);
};

/** Keys in the order of their UTF-16 code units, which is how text compares here. */
const writeObject = (value: object): string => {
  const keys = Object.keys(value);
  if (keys.some((key, i) => i > 0 && key < keys[i - 1]!)) keys.sort();
  let text = '';
  for (const key of keys) {
    const item = write((value as Readonly<Record<string, unknown>>)[key]);
    if (item !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${item}`;
  }
  return `{${text}}`;
};

/** RFC 8785 canonical JSON of plain values; most of it by the engine, because every command needs it several times. */
export const canonical = (value: unknown): string => {
  const text = write(value);
  if (text === undefined) throw new TypeError('nothing to canonicalise');
  return text;
};

/** SHA-256 over the canonical form, lower-case hex. */
export const digest = (value: unknown): string => hash('sha256', canonical(value), 'hex');

/** UUIDv5 (RFC 9562) of the parts, kept apart by a character that no id holds. */
export const derivedId = (...parts: readonly (string | number)[]): string => {
  const sha1 = hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(parts.join('\u001f'))]), 'hex');
  const variant = ((Number.parseInt(sha1.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const third = `5${sha1.slice(13, 16)}`;
  return `${sha1.slice(0, 8)}-${sha1.slice(8, 12)}-${third}-${variant}${sha1.slice(17, 20)}-${sha1.slice(20, 32)}`;
};

/** Canonical texts that were made for an id; the log takes them as they are instead of writing each event out again. */
const written = new WeakMap<NewEvent, string>();

/** An event whose id rests on the digest of everything else about it. */
export const identified = (rest: Omit<NewEvent, 'id'>, idOf: (content: string) => string): NewEvent => {
  const text = canonical(rest);
  const event: NewEvent = { id: idOf(hash('sha256', text, 'hex')), ...rest };
  written.set(event, text);
  return event;
};

/** The event as JSON. */
export const textOf = (event: NewEvent): string => {
  const text = written.get(event);
  return text === undefined ? JSON.stringify(event) : `{"id":${JSON.stringify(event.id)},${text.slice(1)}`;
};

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
