import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type AccountId, type Role, roles } from '@greenledger/domain';
import { AccessLog, type Act as ActOf, Accounts, Rights, type Scope } from '@greenledger/platform';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Act, Administers } from './http/access.js';
import { IsDay } from './http/as-of.js';

const PLACE = /^[\w.-]{1,60}$/;

export class CreateAccountDto {
  @ApiProperty()
  @IsString()
  @Length(2, 100)
  login: string;

  @ApiProperty()
  @IsString()
  @Length(1, 100)
  name: string;
}

export class ScopeDto {
  @ApiPropertyOptional({ example: 'housing' })
  @IsOptional()
  @Matches(PLACE)
  unit?: string;

  @ApiPropertyOptional({ example: 'GY' })
  @IsOptional()
  @Matches(PLACE)
  area?: string;

  @ApiPropertyOptional({ example: '520103' })
  @IsOptional()
  @Matches(PLACE)
  county?: string;

  @ApiPropertyOptional({ example: '520103001' })
  @IsOptional()
  @Matches(PLACE)
  street?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(PLACE)
  community?: string;
}

export class GrantDto {
  @ApiProperty({ enum: roles })
  @IsIn(roles)
  role: Role;

  @ApiProperty()
  @ValidateNested()
  @Type(() => ScopeDto)
  scope: ScopeDto;

  @ApiPropertyOptional({ description: 'First day; default today' })
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiPropertyOptional({ description: 'First day on which it no longer holds' })
  @IsOptional()
  @IsDay()
  to?: string;
}

export class DeputyDto {
  @ApiProperty()
  @IsString()
  @Length(1, 60)
  deputy: string;

  @ApiProperty()
  @IsDay()
  from: string;

  @ApiProperty()
  @IsDay()
  to: string;
}

export class AccountsQuery {
  @ApiPropertyOptional({ description: 'Login after which the page starts' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  after: string = '';
}

export class AccessLogQuery {
  @ApiPropertyOptional({ description: 'Number after which the page starts' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  after: number = 0;
}

const PAGE = 200;

/** Accounts and rights: three administrators, three duties (D6). */
@ApiTags('accounts')
@Controller('api')
export class AccountsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly rights: Rights,
    private readonly accessLog: AccessLog,
  ) {}

  /** Answers the first password, shown this once. The account can do nothing until somebody else grants it a role. */
  @Post('accounts')
  @Administers('SystemAdministrator')
  create(@Body() body: CreateAccountDto, @Act() { actor }: ActOf) {
    return this.accounts.create(body, actor.account);
  }

  @Get('accounts')
  @Administers('SystemAdministrator', 'SecurityAdministrator')
  async list(@Query() { after }: AccountsQuery) {
    const rows = await this.accounts.list(after, PAGE);
    return { rows, ...(rows.length === PAGE && { next: rows.at(-1)?.login }) };
  }

  @Post('accounts/:id/reset-password')
  @Administers('SystemAdministrator')
  resetPassword(@Param('id') id: AccountId, @Act() { actor }: ActOf) {
    return this.accounts.resetPassword(id, actor.account);
  }

  /** From this moment on none of its tokens opens anything. */
  @HttpCode(204)
  @Post('accounts/:id/disable')
  @Administers('SecurityAdministrator')
  async disable(@Param('id') id: AccountId, @Act() { actor }: ActOf): Promise<void> {
    await this.accounts.disable(id, actor.account);
  }

  @HttpCode(204)
  @Post('accounts/:id/enable')
  @Administers('SecurityAdministrator')
  async enable(@Param('id') id: AccountId, @Act() { actor }: ActOf): Promise<void> {
    await this.accounts.enable(id, actor.account);
  }

  @HttpCode(204)
  @Post('accounts/:id/unlock')
  @Administers('SecurityAdministrator')
  async unlock(@Param('id') id: AccountId, @Act() { actor }: ActOf): Promise<void> {
    await this.accounts.unlock(id, actor.account);
  }

  @Get('accounts/:id/grants')
  @Administers('SecurityAdministrator')
  async held(@Param('id') id: AccountId) {
    return { rows: await this.rights.held(id) };
  }

  @Post('accounts/:id/grants')
  @Administers('SecurityAdministrator')
  grant(@Param('id') account: AccountId, @Body() { scope, ...body }: GrantDto, @Act() { actor }: ActOf) {
    // ids of places are checked against the scheme by the commands that use them; a wrong one simply opens nothing
    return this.rights.grant({ account, ...body, scope: { ...scope } as Scope }, actor.account);
  }

  @HttpCode(204)
  @Post('grants/:id/revoke')
  @Administers('SecurityAdministrator')
  async revoke(@Param('id') id: string, @Act() { actor }: ActOf): Promise<void> {
    await this.rights.revoke(id, actor.account);
  }

  /** Names a standing deputy for the account's holder. */
  @Post('accounts/:id/deputies')
  @Administers('SecurityAdministrator')
  nameDeputy(@Param('id') principal: AccountId, @Body() { deputy, from, to }: DeputyDto, @Act() { actor }: ActOf) {
    return this.rights.nameDeputy({ principal, deputy: deputy as AccountId, from, to }, actor.account);
  }

  @HttpCode(204)
  @Post('deputies/:id/end')
  @Administers('SecurityAdministrator')
  async endDeputy(@Param('id') id: string, @Act() { actor }: ActOf): Promise<void> {
    await this.rights.endDeputy(id, actor.account);
  }

  /** Reading the access log is itself logged. */
  @Get('access-log')
  @Administers('AuditAdministrator')
  async read(@Query() { after }: AccessLogQuery, @Act() { actor }: ActOf) {
    const rows = await this.accessLog.read(after, PAGE);
    await this.accessLog.add({ type: 'AccessLogRead', account: actor.account, result: 'done', detail: { after } });
    return { rows, ...(rows.length === PAGE && { next: rows.at(-1)?.number }) };
  }

  /** Computes the chain of the access log anew and names the first entry that does not fit (D2). */
  @Get('access-log/verify')
  @Administers('AuditAdministrator')
  verify() {
    return this.accessLog.verify();
  }
}
