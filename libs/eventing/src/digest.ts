import { hash } from 'node:crypto';
import { type NewEvent, type StreamName } from './event.js';

/** The namespace under which every derived id of the system stands (6f1d3c0e-5d0b-5a7e-9f0e-2c1b8a4d7e60); never changes. */
const NAMESPACE = Buffer.from('6f1d3c0e5d0b5a7e9f0e2c1b8a4d7e60', 'hex');

/** The namespace with room for a name behind it; ids are made one at a time, so that one place serves most of them. */
const place = Buffer.concat([NAMESPACE], 16 * 1024);

/** Text that JSON puts between quotes as it stands: no quote, backslash, control character or half of a pair in it. */
const PLAIN = /^[ !#-[\]-~\u00a0-\ud7ff]*$/;

const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

/** Names in the order of their UTF-16 code units, which is how text compares here; most of ours stand so already. */
const namesOf = (value: object): readonly string[] => {
  const names = Object.keys(value);
  for (let i = 1; i < names.length; i += 1) if (names[i]! < names[i - 1]!) return names.sort();
  return names;
};

/** In one pass, undefined for what JSON leaves out: every command needs it several times. */
const write = (value: unknown): string | undefined => {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} is no number of JSON`);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${text && ','}${write(item) ?? 'null'}`;
    return `[${text}]`;
  }
  for (const name of namesOf(value)) {
    const member = write((value as Readonly<Record<string, unknown>>)[name]);
    if (member !== undefined) text += `${text && ','}${quoted(name)}:${member}`;
  }
  return `{${text}}`;
};

/** RFC 8785 canonical JSON of plain values. */
export const canonical = (value: unknown): string => {
  const text = write(value);
  if (text === undefined) throw new TypeError('nothing to canonicalise');
  return text;
};

/** SHA-256 over the canonical form, lower-case hex. */
export const digest = (value: unknown): string => hash('sha256', canonical(value), 'hex');

/** UUIDv5 (RFC 9562) of the parts, kept apart by a character that no id holds. */
export const derivedId = (...parts: readonly (string | number)[]): string => {
  const name = parts.join('\u001f');
  const most = NAMESPACE.length + 3 * name.length;
  const named = most <= place.length ? place : Buffer.concat([NAMESPACE], most);
  const end = NAMESPACE.length + named.write(name, NAMESPACE.length);
  const sha1 = hash('sha1', named.subarray(0, end), 'hex');
  const variant = ((Number.parseInt(sha1.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const third = `5${sha1.slice(13, 16)}`;
  return `${sha1.slice(0, 8)}-${sha1.slice(8, 12)}-${third}-${variant}${sha1.slice(17, 20)}-${sha1.slice(20, 32)}`;
};

/** Texts that were made for an id; the log takes them as they are instead of writing each event out again. */
const written = new WeakMap<NewEvent, string>();

/** An event whose id rests on the text of everything else about it, as the log keeps it. */
export const identified = (rest: Omit<NewEvent, 'id'>, idOf: (text: string) => string): NewEvent => {
  const data = JSON.stringify(rest.data);
  // what is no number of JSON would be kept as null; only here is it told from what is null
  if (data.includes('null')) canonical(rest.data);
  const text = `{"data":${data},"metadata":${JSON.stringify(rest.metadata)},"type":${JSON.stringify(rest.type)}}`;
  const event: NewEvent = { id: idOf(text), ...rest };
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
