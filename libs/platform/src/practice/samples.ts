import { createHash } from 'node:crypto';
import { type FileDigest, type PrivateText } from '@greenledger/domain';
import { type KeptText } from '../private-text/private-texts.js';
import { derivedId } from '@greenledger/eventing';
import { type Seeded } from './random.js';

export interface SampleFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** One white pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);

const sample = (title: string): SampleFile => ({
  name: `${title}.png`,
  mediaType: 'image/png',
  content: Buffer.concat([PIXEL, Buffer.from(title)]),
});

const TITLES = ['现场照片一', '现场照片二', '会议记录', '培训签到', '项目清单', '验收资料', '居民公约', '合同扫描件'];

const digestOf = ({ content }: SampleFile): FileDigest =>
  createHash('sha256').update(content).digest('hex') as FileDigest;

/** The evidence and the private texts of a season: few files, many links; salts from the seed, so that digests repeat. */
export class SampleFiles {
  readonly files: readonly SampleFile[] = TITLES.map(sample);
  readonly #texts: KeptText[] = [];

  get texts(): readonly KeptText[] {
    return this.#texts;
  }

  /** The file that needs no draw. */
  get first(): FileDigest {
    return digestOf(this.files[0]!);
  }

  /** Some different files as evidence links. */
  some(random: Seeded, count: number): readonly { file: FileDigest; mediaType: string; bytes: number }[] {
    return random.sample(this.files, count).map((file) => ({
      file: digestOf(file),
      mediaType: file.mediaType,
      bytes: file.content.length,
    }));
  }

  /** Keeps a text outside the log and answers what stands in the event for it. */
  text(body: string): PrivateText {
    const number = this.#texts.length;
    const ref = derivedId('practice text', number);
    const salt = derivedId('practice salt', number);
    const digest = createHash('sha256').update(`${salt}${body}`).digest('hex');
    this.#texts.push({ ref, salt, body, digest });
    return { ref, digest };
  }
}
