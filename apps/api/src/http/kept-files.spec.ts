import { describe, expect, it } from '@jest/globals';
import { type EvidenceStore, type StoredFile as Stored } from '@greenledger/platform';
import { Part, Parts, StoredFile, StoredFiles, Text } from './fields.js';
import { KeptFiles } from './kept-files.js';
import { Validation } from './validation.js';

class Report {
  @StoredFiles(3, { optional: true })
  attachments?: string[];
}
class Signed {
  @StoredFile({ optional: true })
  letter?: string;
}
class Body extends Signed {
  @Text(100)
  digest: string;

  @Part(() => Report, { optional: true })
  report?: Report;

  @Parts(() => Signed, 3, { optional: true })
  signed?: Signed[];
}

const kept = 'ab'.repeat(32);
const lost = 'cd'.repeat(32);
const store = {
  find: (file: string) => Promise.resolve(file === kept ? ({ file } as Stored) : undefined),
} as unknown as EvidenceStore;
const taken = (body: object, type: 'body' | 'query' = 'body') =>
  new KeptFiles(store).transform(new Validation().transform(body, { type, metatype: Body }), { type });

describe('a file that a body names', () => {
  it('was uploaded before, wherever in the body it is named', async () => {
    const digest = lost;
    await expect(taken({ digest, letter: kept })).resolves.toEqual({ digest, letter: kept });
    for (const body of [
      { digest, letter: lost },
      { digest, report: { attachments: [kept, lost] } },
      { digest, letter: kept, signed: [{ letter: kept }, { letter: lost }] },
    ]) {
      await expect(taken(body)).rejects.toMatchObject({ code: 'NotFound', details: { file: lost } });
    }
  });

  it('may be absent', async () => {
    const digest = lost;
    expect(await taken({ digest, report: {}, signed: [] })).toEqual({ digest, report: {}, signed: [] });
  });
});
