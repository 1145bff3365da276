import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { type AccountId, type Attendance, type FileDigest, type SchemeId, type UnitId } from '@greenledger/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IsDay } from './http/as-of.js';

const ID = /^[\w.-]{1,100}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const DIGEST = /^[0-9a-f]{64}$/;
const capacities: readonly Attendance['capacity'][] = ['member', 'delegate', 'leave', 'observer'];

export class ProposeMeetingDto {
  @ApiProperty({ type: String, example: 'guizhou-2020' })
  @Matches(ID)
  conference: SchemeId;

  @ApiProperty()
  @IsString()
  @Length(1, 200)
  topic: string;

  @ApiProperty()
  @IsString()
  @Length(1, 1000)
  reason: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsDay()
  wantedOn?: string;
}

export class AcceptMeetingProposalDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 500)
  remark?: string;
}

export class MeetingReasonDto {
  @ApiProperty()
  @IsString()
  @Length(1, 500)
  reason: string;
}

class Plan {
  @ApiProperty({ example: '2020-11-18' })
  @IsDay()
  date: string;

  @ApiProperty({ example: '14:30', description: 'Local time' })
  @Matches(TIME)
  time: string;

  @ApiProperty()
  @IsString()
  @Length(1, 200)
  place: string;
}

export class AllUnitsDto {
  @ApiProperty({ enum: ['all'] })
  @Equals('all')
  is: 'all';
}

export class SomeUnitsDto {
  @ApiProperty({ enum: ['partial'] })
  @Equals('partial')
  is: 'partial';

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Matches(ID, { each: true })
  units: UnitId[];

  @ApiProperty()
  @IsString()
  @Length(1, 500)
  reason: string;
}

@ApiExtraModels(AllUnitsDto, SomeUnitsDto)
export class ScheduleMeetingDto extends Plan {
  @ApiProperty({ type: String, example: 'guizhou-2020' })
  @Matches(ID)
  conference: SchemeId;

  @ApiProperty({ example: '2020-1' })
  @Matches(ID)
  number: string;

  @ApiProperty({ type: String, description: 'Account of the convenor, or of the deputy under a delegation' })
  @Matches(ID)
  chair: AccountId;

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 300, { each: true })
  agenda: string[];

  @ApiProperty({ oneOf: [AllUnitsDto, SomeUnitsDto].map((model) => ({ $ref: getSchemaPath(model) })) })
  @ValidateNested()
  @Type(() => Object, {
    discriminator: {
      property: 'is',
      subTypes: [
        { name: 'all', value: AllUnitsDto },
        { name: 'partial', value: SomeUnitsDto },
      ],
    },
    keepDiscriminatorProperty: true,
  })
  scope: AllUnitsDto | SomeUnitsDto;

  @ApiPropertyOptional({ type: [String], description: 'SHA-256 of the stored files' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(DIGEST, { each: true })
  materials?: FileDigest[];
}

export class RescheduleMeetingDto extends Plan {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(ID)
  chair?: AccountId;

  @ApiProperty()
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class InviteParticipantDto {
  @ApiProperty({ type: String, description: 'A unit outside the conference, a bureau of an area, an expert' })
  @Matches(ID)
  invitee: UnitId;

  @ApiPropertyOptional({ description: "An expert's field" })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  field?: string;

  @ApiPropertyOptional({ description: 'Kept outside the log' })
  @IsOptional()
  @IsString()
  @Length(1, 300)
  contact?: string;
}

export class AttendanceDto {
  @ApiProperty({ type: String })
  @Matches(ID)
  unit: UnitId;

  @ApiProperty({ enum: capacities })
  @IsIn(capacities)
  capacity: Attendance['capacity'];

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(ID)
  person?: AccountId;
}

export class RecordAttendanceDto {
  @ApiProperty({ type: [AttendanceDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AttendanceDto)
  sheet: AttendanceDto[];
}

export class HoldMeetingDto {
  @ApiPropertyOptional({ type: String, description: 'Who chaired; default whoever was to' })
  @IsOptional()
  @Matches(ID)
  chair?: AccountId;
}
