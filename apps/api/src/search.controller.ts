import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type StreamName } from '@greenledger/eventing';
import {
  type CommunityLine,
  type DocumentLine,
  Ledger,
  type Listed,
  type Matter,
  mattersAt,
  type MeetingLine,
  type Moment,
} from '@greenledger/read-models';
import { mayRead } from './conference-readers.js';
import { businessRoles, ReadBy, type Reader, Reads } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { Text } from './http/fields.js';

export class SearchQuery extends AsOfQuery {
  @Text(60, { example: '云溪', description: 'Part of a name, a title, a number or a code' })
  words: string;
}

/** A community, and how its case stands where it has one. */
type CommunityHit = Pick<Listed<CommunityLine>, 'subject' | 'area' | 'county' | 'street' | 'status'> &
  Pick<CommunityLine, 'name' | 'code'> & { readonly case?: Matter };

/** A document by what it prints on itself, and its paper where one is stored. */
type DocumentHit = Pick<Listed<DocumentLine>, 'subject' | 'status'> &
  Pick<DocumentLine, 'number' | 'title' | 'dated' | 'file'>;

/** A meeting by its number, or by what was proposed before it has one. */
type MeetingHit = Pick<Listed<MeetingLine>, 'subject' | 'status'> & {
  readonly number?: string;
  readonly topic?: string;
  readonly date?: string;
};

/** So many of each kind fit under a search field; whoever finds more than that says more. */
const MOST = 8;

/** Finding things by name, number or code. */
@ApiTags('search')
@Controller('api/search')
export class SearchController {
  constructor(private readonly ledger: Ledger) {}

  /** Communities with their cases, meetings that the caller may read, and documents: at most eight of each. */
  @Get()
  @Reads(...businessRoles)
  async search(@At() at: Moment, @Query() { words }: SearchQuery, @ReadBy() reader: Reader) {
    const [communities, meetings, documents] = await Promise.all([
      this.#communities(words, at),
      this.#meetings(words, at, reader),
      this.#documents(words, at),
    ]);
    return { at: shown(at), communities, meetings, documents };
  }

  async #communities(words: string, at: Moment): Promise<readonly CommunityHit[]> {
    const found = await this.ledger.named<CommunityLine>('communities', at, { key: 'community', words, most: MOST });
    const streams = found.map(({ subject }) => `creation-${subject}` as StreamName);
    const cases = await mattersAt(this.ledger, streams, at);
    return found.map(({ subject, area, county, street, status, data: { name, code } }): CommunityHit => {
      const its = cases.get(`creation-${subject}` as StreamName);
      return { subject, area, county, street, status, name, code, ...(its?.status !== undefined && { case: its }) };
    });
  }

  /** The latest first. There are few meetings, so all are looked through. */
  async #meetings(words: string, at: Moment, reader: Reader): Promise<readonly MeetingHit[]> {
    const wanted = words.toLowerCase();
    const found = (await this.ledger.all<MeetingLine>('meetings', at)).filter(
      ({ data: { plan, proposal, invited } }) => {
        const texts = [plan?.number, ...(plan?.agenda ?? []), proposal?.topic];
        return mayRead(reader, invited) && texts.some((text) => text?.toLowerCase().includes(wanted));
      },
    );
    return found
      .slice(-MOST)
      .reverse()
      .map(({ subject, status, data: { plan, proposal, held } }): MeetingHit => {
        const date = held?.heldOn ?? plan?.date;
        return {
          ...{ subject, status },
          ...(plan ? { number: plan.number } : { topic: proposal?.topic ?? '' }),
          ...(date !== undefined && { date }),
        };
      });
  }

  async #documents(words: string, at: Moment): Promise<readonly DocumentHit[]> {
    const found = await this.ledger.named<DocumentLine>('policy-documents', at, { key: 'document', words, most: MOST });
    return found.map(({ subject, status, data: { number, title, dated, file } }): DocumentHit => {
      return { subject, status, number, title, dated, ...(file && { file }) };
    });
  }
}
