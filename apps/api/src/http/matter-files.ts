import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import { type EventLog, type StreamName } from '@greenledger/eventing';
import { AccessLog, EVENT_LOG, EvidenceStore } from '@greenledger/platform';
import { factsAt, type Moment, Moments } from '@greenledger/read-models';
import { type Reader } from './access.js';
import { EdgeProblem } from './problem.js';

/** Which file of which matter, for whom. */
interface Asked {
  readonly matter: StreamName;
  readonly file: string;
  readonly at: Moment;
  readonly reader: Reader;
}

/** True where data holds the digest anywhere. */
const names = (data: unknown, file: string): boolean => {
  if (typeof data === 'string') return data === file;
  return typeof data === 'object' && data !== null && Object.values(data).some((held) => names(held, file));
};

/**
 * Files are read back through the matter that names them, by whoever may read the matter: a digest alone opens nothing.
 * Always as a download, never shown inside a page of ours; that a file was read is itself recorded.
 */
@Injectable()
export class MatterFiles {
  constructor(
    private readonly files: EvidenceStore,
    private readonly access: AccessLog,
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
  ) {}

  /** A file that some fact of the matter names at a moment. Refuses `NotFound`. */
  async open(asked: Asked): Promise<StreamableFile> {
    const facts = await factsAt(this, [asked.matter], asked.at);
    return this.send(
      facts.some(({ event }) => names(event.data, asked.file)),
      asked,
    );
  }

  /** A file of which the caller knows whether the matter names it. Refuses `NotFound`. */
  async send(named: boolean, { matter, file, reader }: Omit<Asked, 'at'>): Promise<StreamableFile> {
    const found = named ? await this.files.find(file) : undefined;
    if (!found) throw new EdgeProblem('NotFound', 'The matter names no such file at that moment.', { file });
    await this.access.add({ type: 'FileRead', account: reader.account, object: `${matter}/${file}`, result: 'done' });
    const { content, mediaType, bytes, name } = (await this.files.open(file))!;
    return new StreamableFile(content, {
      type: mediaType,
      length: bytes,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }
}
