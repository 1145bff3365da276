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
  type Moment,
} from '@greenledger/read-models';
import { businessRoles, Reads } from './http/access.js';
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

/** So many of each kind fit under a search field; whoever finds more than that says more. */
const MOST = 8;

/** Finding things by name, number or code. */
@ApiTags('search')
@Controller('api/search')
export class SearchController {
  constructor(private readonly ledger: Ledger) {}

  /** Communities with their cases, and documents: at most eight of each. */
  @Get()
  @Reads(...businessRoles)
  async search(@At() at: Moment, @Query() { words }: SearchQuery) {
    const [communities, documents] = await Promise.all([this.#communities(words, at), this.#documents(words, at)]);
    return { at: shown(at), communities, documents };
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

  async #documents(words: string, at: Moment): Promise<readonly DocumentHit[]> {
    const found = await this.ledger.named<DocumentLine>('policy-documents', at, { key: 'document', words, most: MOST });
    return found.map(({ subject, status, data: { number, title, dated, file } }): DocumentHit => {
      return { subject, status, number, title, dated, ...(file && { file }) };
    });
  }
}
