import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { EvidenceStore } from '@greenledger/platform';
import { EdgeProblem } from './problem.js';

const FILES = Symbol('files');

/** Marks a field that names uploaded files by their digests. */
export const namesFiles: PropertyDecorator = (prototype, name) => {
  const marked = (Reflect.getMetadata(FILES, prototype) ?? []) as readonly (string | symbol)[];
  Reflect.defineMetadata(FILES, [...marked, name], prototype);
};

/** Asked for every object of every body; what a class marks never changes. */
const known = new WeakMap<object, ReadonlySet<string | symbol>>();
const markedIn = (value: object): ReadonlySet<string | symbol> => {
  const prototype = Object.getPrototypeOf(value) as object;
  let marked = known.get(prototype);
  if (!marked) {
    marked = new Set((Reflect.getMetadata(FILES, prototype) ?? []) as readonly (string | symbol)[]);
    known.set(prototype, marked);
  }
  return marked;
};

/** Adds every digest in the marked fields of a body and of the objects in it. */
const gather = (value: unknown, found: string[]): void => {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) gather(item, found);
    return;
  }
  const marked = markedIn(value);
  for (const [name, held] of Object.entries(value)) {
    if (!marked.has(name)) gather(held, found);
    else found.push(...[held].flat().filter((file): file is string => typeof file === 'string'));
  }
};

/** Whatever a body names as an uploaded file has to be in the store before anything is decided. */
@Injectable()
export class KeptFiles implements PipeTransform {
  constructor(private readonly files: EvidenceStore) {}

  /** Refuses `NotFound` with the first file that was never uploaded. */
  transform(value: unknown, { type }: ArgumentMetadata): unknown {
    const named: string[] = [];
    if (type === 'body') gather(value, named);
    return named.length === 0 ? value : this.#found(value, new Set(named));
  }

  async #found(value: unknown, named: ReadonlySet<string>): Promise<unknown> {
    for (const file of named) {
      if (!(await this.files.find(file))) throw new EdgeProblem('NotFound', 'No such file was uploaded.', { file });
    }
    return value;
  }
}
