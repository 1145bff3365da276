import { hash } from 'node:crypto';
import { type NewEvent, type StreamName } from './event.js';

/** The namespace under which every derived id of the system stands (6f1d3c0e-5d0b-5a7e-9f0e-2c1b8a4d7e60); never changes. */
const NAMESPACE = Buffer.from('6f1d3c0e5d0b5a7e9f0e2c1b8a4d7e60', 'hex');

/** A name that an object keeps before all others, in the order of numbers: no copy of it can hold another order. */
const COUNTED = /^\d/;

/** The value with every name in its place, itself where it stands so already; undefined where no object can hold it. */
const settled = (value: unknown): unknown => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} is no number of JSON`);
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? settledItems(value) : settledMembers(value as Readonly<Record<string, unknown>>);
};

const settledItems = (items: readonly unknown[]): readonly unknown[] | undefined => {
  let copy: unknown[] | undefined;
  for (let i = 0; i < items.length; i += 1) {
    const item = settled(items[i]);
    if (item === items[i]) continue;
    if (item === undefined) return undefined;
    copy ??= [...items];
    copy[i] = item;
  }
  return copy ?? items;
};

const settledMembers = (value: Readonly<Record<string, unknown>>): object | undefined => {
  let [stands, before] = [true, ''];
  for (const key in value) {
    const member = settled(value[key]);
    if (member === undefined && value[key] !== undefined) return undefined;
    stands &&= key >= before && member === value[key];
    before = key;
  }
  if (stands) return value;
  const keys = Object.keys(value).sort();
  if (keys.some((key) => COUNTED.test(key) || key === '__proto__')) return undefined;
  const copy: Record<string, unknown> = {};
  for (const key of keys) copy[key] = settled(value[key]);
  return copy;
};

/** Keys in the order of their UTF-16 code units, which is how text compares here. */
const write = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => write(item) ?? 'null').join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => [key, write((value as Readonly<Record<string, unknown>>)[key])] as const)
    .filter(([, item]) => item !== undefined);
  return `{${members.map(([key, item]) => `${JSON.stringify(key)}:${item}`).join(',')}}`;
};

/** RFC 8785 canonical JSON of plain values; most of it by the engine, because every command needs it several times. */
export const canonical = (value: unknown): string => {
  const copy = settled(value);
  const text = copy === undefined ? write(value) : JSON.stringify(copy);
  if (text === undefined) throw new TypeError('nothing to canonicalise');
  return text;
};

/** SHA-256 over the canonical form, lower-case hex. */
export const digest = (value: unknown): string => hash('sha256', canonical(value), 'hex');

/** UUIDv5 (RFC 9562) of the parts, kept apart by a character that no id holds. */
export const derivedId = (...parts: readonly (string | number)[]): string => {
  const name = parts.join('\u001f');
  const named = Buffer.allocUnsafe(NAMESPACE.length + Buffer.byteLength(name));
  NAMESPACE.copy(named);
  named.write(name, NAMESPACE.length);
  const sha1 = hash('sha1', named, 'hex');
  const variant = ((Number.parseInt(sha1.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const third = `5${sha1.slice(13, 16)}`;
  return `${sha1.slice(0, 8)}-${sha1.slice(8, 12)}-${third}-${variant}${sha1.slice(17, 20)}-${sha1.slice(20, 32)}`;
};

/** Canonical texts that were made for an id; the log takes them as they are instead of writing each event out again. */
const written = new WeakMap<NewEvent, string>();

/** An event whose id rests on the canonical text of everything else about it. */
export const identified = (rest: Omit<NewEvent, 'id'>, idOf: (text: string) => string): NewEvent => {
  const text = canonical(rest);
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
