import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { type AccountId, type Attendance, type FileDigest, type SchemeId, type UnitId } from '@greenledger/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Day, Fitting, Id, Ids, OneOf, Only, Parts, StoredFiles, Text, Texts } from './http/fields.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const capacities: readonly Attendance['capacity'][] = ['member', 'delegate', 'leave', 'observer'];

export class ProposeMeetingDto {
  @Id({ example: 'guizhou-2020' })
  conference: SchemeId;

  @Text(200)
  topic: string;

  @Text(1000)
  reason: string;

  @Day({ optional: true })
  wantedOn?: string;
}

export class AcceptMeetingProposalDto {
  @Text(500, { optional: true })
  remark?: string;
}

export class MeetingReasonDto {
  @Text(500)
  reason: string;
}

class Plan {
  @Day({ example: '2020-11-18' })
  date: string;

  @Fitting(TIME, { example: '14:30', description: 'Local time' })
  time: string;

  @Text(200)
  place: string;
}

export class AllUnitsDto {
  @Only('all')
  is: 'all';
}

export class SomeUnitsDto {
  @Only('partial')
  is: 'partial';

  @Ids(50, { least: 1 })
  units: UnitId[];

  @Text(500)
  reason: string;
}

@ApiExtraModels(AllUnitsDto, SomeUnitsDto)
export class ScheduleMeetingDto extends Plan {
  @Id({ example: 'guizhou-2020' })
  conference: SchemeId;

  @Id({ example: '2020-1' })
  number: string;

  @Id({ description: 'Account of the convenor, or of the deputy under a delegation' })
  chair: AccountId;

  @Texts(50, 300)
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

  @StoredFiles(50, { optional: true, description: 'SHA-256 of the stored files' })
  materials?: FileDigest[];
}

export class RescheduleMeetingDto extends Plan {
  @Id({ optional: true })
  chair?: AccountId;

  @Text(500)
  reason: string;
}

export class InviteParticipantDto {
  @Id({ description: 'A unit outside the conference, a bureau of an area, an expert' })
  invitee: UnitId;

  @Text(100, { optional: true, description: "An expert's field" })
  field?: string;

  @Text(300, { optional: true, description: 'Kept outside the log' })
  contact?: string;
}

export class AttendanceDto {
  @Id()
  unit: UnitId;

  @OneOf(capacities)
  capacity: Attendance['capacity'];

  @Id({ optional: true })
  person?: AccountId;
}

export class RecordAttendanceDto {
  @Parts(() => AttendanceDto, 200, { least: 1 })
  sheet: AttendanceDto[];
}

export class HoldMeetingDto {
  @Id({ optional: true, description: 'Who chaired; default whoever was to' })
  chair?: AccountId;
}
