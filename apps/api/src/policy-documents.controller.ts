import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type DocumentId, type FileDigest, policyDocumentRef } from '@greenledger/domain';
import { type Act as ActOf, Commands } from '@greenledger/platform';
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
import { Act, Creates, Issues } from './http/access.js';
import { IsDay } from './http/as-of.js';

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
  constructor(private readonly commands: Commands) {}

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
}
