import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { EvidenceStore } from '@greenledger/platform';
import { EdgeProblem } from './problem.js';

const FILES = Symbol('files');

/** Marks a field that names uploaded files by their digests. */
export const namesFiles: PropertyDecorator = (prototype, name) => {
  const marked = (Reflect.getMetadata(FILES, prototype) ?? []) as readonly (string | symbol)[];
  Reflect.defineMetadata(FILES, [...marked, name], prototype);
};

/** Every digest in the marked fields of a body and of the objects in it. */
const filesIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(filesIn);
  if (typeof value !== 'object' || value === null) return [];
  const marked = (Reflect.getMetadata(FILES, value) ?? []) as readonly (string | symbol)[];
  return Object.entries(value).flatMap(([name, held]) =>
    marked.includes(name) ? [held].flat().filter((file): file is string => typeof file === 'string') : filesIn(held),
  );
};

/** Whatever a body names as an uploaded file has to be in the store before anything is decided. */
@Injectable()
export class KeptFiles implements PipeTransform {
  constructor(private readonly files: EvidenceStore) {}

  /** Refuses `NotFound` with the first file that was never uploaded. */
  async transform(value: unknown, { type }: ArgumentMetadata): Promise<unknown> {
    if (type !== 'body') return value;
    for (const file of new Set(filesIn(value))) {
      if (!(await this.files.find(file))) throw new EdgeProblem('NotFound', 'No such file was uploaded.', { file });
    }
    return value;
  }
}
