import { isUtf8 } from 'node:buffer';
import { EdgeProblem } from './problem.js';

/** Deeper than any body of ours, shallow enough for every recursion behind it. */
export const MAX_DEPTH = 32;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Counts brackets outside strings, in one pass and without recursion, before anything parses the text. */
const depthOf = (body: Buffer): number => {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < body.length; i += 1) {
    const byte = body[i];
    if (inString) {
      if (byte === BACKSLASH) i += 1;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (byte === 0x7b || byte === 0x5b) deepest = Math.max(deepest, (depth += 1));
    else if (byte === 0x7d || byte === 0x5d) depth -= 1;
  }
  return deepest;
};

const HALF_CHARACTER = /\p{Cs}/u;

const checkText = (text: string, path: string): void => {
  if (HALF_CHARACTER.test(text)) throw new EdgeProblem('InvalidText', 'A text holds half a character.', { path });
  if (text.includes('\0')) throw new EdgeProblem('InvalidText', 'A text holds the character NUL.', { path });
};

/** Names that reach into prototypes; the mapper behind us would call what stands under `constructor`. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

const walk = (value: unknown, path: string): void => {
  if (typeof value === 'string') return checkText(value, path);
  if (value === null || typeof value !== 'object') return;
  for (const [key, item] of Object.entries(value)) {
    checkText(key, path);
    if (RESERVED.has(key)) throw new EdgeProblem('UnknownField', 'A field is not known here.', { fields: [key] });
    walk(item, path === '' ? key : `${path}.${key}`);
  }
};

const SUSPICIOUS = /\\u|__proto__|constructor|prototype/;

/**
 * Reads a JSON body: valid UTF-8, at most `MAX_DEPTH` deep, an object, no NUL, no half characters.
 * Refuses `MalformedJson`, `TooDeep`, `InvalidText`, `UnknownField`.
 */
export const parseJsonBody = (body: Buffer): object => {
  if (body.length === 0) return {};
  if (!isUtf8(body)) throw new EdgeProblem('MalformedJson', 'The body is not UTF-8.');
  if (depthOf(body) > MAX_DEPTH) {
    throw new EdgeProblem('TooDeep', 'The body is nested too deeply.', { allowed: MAX_DEPTH });
  }
  const text = body.toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new EdgeProblem('MalformedJson', 'The body is not JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new EdgeProblem('MalformedJson', 'The body is not a JSON object.');
  }
  // raw UTF-8 holds neither NUL nor half characters inside a JSON text; only escapes can bring them in
  if (SUSPICIOUS.test(text)) walk(value, '');
  return value;
};
