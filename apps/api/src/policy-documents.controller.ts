import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type DocumentId, type FileDigest, policyDocumentRef } from '@greenledger/domain';
import { type Act as ActOf, Commands } from '@greenledger/platform';
import { Ledger, type Moment } from '@greenledger/read-models';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Act, businessRoles, Creates, Issues, Reads } from './http/access.js';
import { AsOfQuery, At, IsDay } from './http/as-of.js';

export class DocumentNumberDto {
  @ApiProperty({ example: '建城〔2020〕68号', description: 'As the paper prints it' })
  @IsString()
  @Length(1, 60)
  printed: string;

  @ApiProperty({ example: '建城〔2020〕68号', description: 'As it should read; the id of the document' })
  @IsString()
  @Length(1, 60)
  normalised: string;
}

export class RegisterPolicyDocumentDto {
  @ApiProperty()
  @ValidateNested()
  @Type(() => DocumentNumberDto)
  number: DocumentNumberDto;

  @ApiProperty()
  @IsString()
  @Length(1, 200)
  title: string;

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Length(1, 60, { each: true })
  issuers: string[];

  @ApiProperty({ example: '2020-07-22' })
  @IsDay()
  dated: string;

  @ApiPropertyOptional({ type: String, description: 'SHA-256 of the stored file' })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  file?: FileDigest;
}

export class CorrectPolicyDocumentDto {
  @ApiPropertyOptional()
  @IsOptional()
  @ValidateNested()
  @Type(() => DocumentNumberDto)
  number?: DocumentNumberDto;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 200)
  title?: string;

  @ApiProperty()
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class LinkPolicyBasisDto {
  @ApiProperty({ type: String, example: '建城〔2020〕68号' })
  @IsString()
  @Length(1, 60)
  basis: DocumentId;
}

export class AddresseeDto {
  @ApiProperty({ example: 'GY.housing' })
  @IsString()
  @Length(1, 60)
  bureau: string;

  @ApiProperty()
  @IsDay()
  activeFrom: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsDay()
  activeTo?: string;
}

export class IssueDocumentDto {
  @ApiProperty()
  @IsDay()
  issuedOn: string;

  @ApiProperty({ type: [AddresseeDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AddresseeDto)
  addressees: AddresseeDto[];
}

export class AcknowledgeDocumentDto {
  @ApiProperty({ example: 'GY.housing' })
  @IsString()
  @Length(1, 60)
  bureau: string;
}

/** Policy basis register and acknowledgement by the addressees (R1, R2). */
@ApiTags('policy documents')
@Controller('api/policy-documents')
export class PolicyDocumentsController {
  constructor(
    private readonly commands: Commands,
    private readonly ledger: Ledger,
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
    const documents = await this.ledger.rows('policy-documents', at, { key: 'document' }, { cursor, limit });
    return { at: shown(at), ...documents };
  }

  /** Which addressees have acknowledged (R2). */
  @Get(':id/acknowledgements')
  @Reads(...businessRoles)
  async acknowledgements(@Param('id') id: string, @At() at: Moment, @Query() _: AsOfQuery) {
    const rows = await this.ledger.all('policy-documents', at, { subject: id });
    return { at: shown(at), items: rows.filter(({ key }) => key !== 'document') };
  }
}

const shown = ({ asOf, ordinal }: Moment) => ({ asOf, ordinal });
