import { Body, Controller, Get, Inject, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type DocumentId, type FileDigest, policyDocumentRef } from '@greenledger/domain';
import { type EventLog, streamName } from '@greenledger/eventing';
import { type Act as ActOf, Commands, EVENT_LOG } from '@greenledger/platform';
import {
  type AcknowledgementLine,
  type DocumentLine,
  Ledger,
  type Listed,
  type Moment,
  Moments,
  pageOf,
  revisionSeen,
} from '@greenledger/read-models';
import { Act, businessRoles, Creates, Issues, ReadBy, type Reader, Reads } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { MatterFiles } from './http/matter-files.js';
import { EdgeProblem } from './http/problem.js';
import { Day, Part, Parts, StoredFile, Text, Texts } from './http/fields.js';

export class DocumentNumberDto {
  @Text(60, { example: '建城〔2020〕68号', description: 'As the paper prints it' })
  printed: string;

  @Text(60, { example: '建城〔2020〕68号', description: 'As it should read; the id of the document' })
  normalised: string;
}

export class RegisterPolicyDocumentDto {
  @Part(() => DocumentNumberDto)
  number: DocumentNumberDto;

  @Text(200)
  title: string;

  @Texts(50, 60, { least: 1 })
  issuers: string[];

  @Day({ example: '2020-07-22' })
  dated: string;

  @StoredFile({ optional: true, description: 'SHA-256 of the stored file' })
  file?: FileDigest;
}

export class CorrectPolicyDocumentDto {
  @Part(() => DocumentNumberDto, { optional: true })
  number?: DocumentNumberDto;

  @Text(200, { optional: true })
  title?: string;

  @Text(500)
  reason: string;
}

export class LinkPolicyBasisDto {
  @Text(60, { example: '建城〔2020〕68号' })
  basis: DocumentId;
}

export class AddresseeDto {
  @Text(60, { example: 'GY.housing' })
  bureau: string;

  @Day()
  activeFrom: string;

  @Day({ optional: true })
  activeTo?: string;
}

export class IssueDocumentDto {
  @Day()
  issuedOn: string;

  @Parts(() => AddresseeDto, 200, { least: 1 })
  addressees: AddresseeDto[];
}

export class AcknowledgeDocumentDto {
  @Text(60, { example: 'GY.housing' })
  bureau: string;
}

/** Policy basis register and acknowledgement by the addressees (R1, R2). */
@ApiTags('policy documents')
@Controller('api/policy-documents')
export class PolicyDocumentsController {
  constructor(
    private readonly commands: Commands,
    private readonly ledger: Ledger,
    private readonly files: MatterFiles,
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
  ) {}

  @Post()
  @Creates('policyDocument', 'RegisterPolicyDocument')
  register(@Body() body: RegisterPolicyDocumentDto, @Act() act: ActOf) {
    const ref = policyDocumentRef(body.number.normalised as DocumentId);
    return this.commands.send(ref, { type: 'RegisterPolicyDocument', ...body }, act);
  }

  @Post(':id/correct')
  @Issues('policyDocument', 'CorrectPolicyDocument')
  correct(@Param('id') id: DocumentId, @Body() body: CorrectPolicyDocumentDto, @Act() act: ActOf) {
    return this.commands.send(policyDocumentRef(id), { type: 'CorrectPolicyDocument', ...body }, act);
  }

  @Post(':id/link-basis')
  @Issues('policyDocument', 'LinkPolicyBasis')
  link(@Param('id') id: DocumentId, @Body() body: LinkPolicyBasisDto, @Act() act: ActOf) {
    return this.commands.send(policyDocumentRef(id), { type: 'LinkPolicyBasis', ...body }, act);
  }

  @Post(':id/issue')
  @Issues('policyDocument', 'IssueDocument')
  issue(@Param('id') id: DocumentId, @Body() body: IssueDocumentDto, @Act() act: ActOf) {
    return this.commands.send(policyDocumentRef(id), { type: 'IssueDocument', ...body }, act);
  }

  @Post(':id/acknowledge')
  @Issues('policyDocument', 'AcknowledgeDocument')
  acknowledge(@Param('id') id: DocumentId, @Body() body: AcknowledgeDocumentDto, @Act() act: ActOf) {
    return this.commands.send(policyDocumentRef(id), { type: 'AcknowledgeDocument', ...body }, act);
  }

  @Get()
  @Reads(...businessRoles)
  async list(@At() at: Moment, @Query() { cursor, limit }: AsOfQuery) {
    const documents = await this.ledger.rows<DocumentLine>(
      'policy-documents',
      at,
      { key: 'document' },
      { cursor, limit },
    );
    return { at: shown(at), ...documents };
  }

  /** One document as it is registered. */
  @Get(':id')
  @Reads(...businessRoles)
  async one(@Param('id') id: DocumentId, @At() at: Moment, @Query() _: AsOfQuery) {
    const found = await this.#seen(id, at);
    return { at: shown(at), ...(await revisionSeen(this, streamName(policyDocumentRef(id)), at)), ...found };
  }

  /** The paper itself. */
  @Get(':id/files/:file')
  @Reads(...businessRoles)
  async file(
    @Param('id') id: DocumentId,
    @Param('file') file: string,
    @At() at: Moment,
    @Query() _: AsOfQuery,
    @ReadBy() reader: Reader,
  ): Promise<StreamableFile> {
    await this.#seen(id, at);
    return this.files.open({ matter: streamName(policyDocumentRef(id)), file, at, reader });
  }

  /** Which addressees have acknowledged (R2). */
  @Get(':id/acknowledgements')
  @Reads(...businessRoles)
  async acknowledgements(@Param('id') id: string, @At() at: Moment, @Query() { cursor, limit }: AsOfQuery) {
    const rows = await this.ledger.all<AcknowledgementLine>('policy-documents', at, { subject: id });
    const lines = rows.filter(({ key }) => key !== 'document');
    return { at: shown(at), ...pageOf(lines, ({ key }) => key, { cursor, limit }) };
  }

  async #seen(id: string, at: Moment): Promise<Listed<DocumentLine>> {
    const [found] = await this.ledger.all<DocumentLine>('policy-documents', at, { subject: id, key: 'document' });
    if (!found) throw new EdgeProblem('NotFound', 'No such document at that moment.', { document: id });
    return found;
  }
}
