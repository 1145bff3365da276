import { Body, Controller, Delete, Get, HttpCode, Inject, Ip, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Accounts,
  CONFIG,
  type Config,
  OneTimeLinks,
  type Session,
  SignIn,
  StoredSessions,
} from '@greenledger/platform';
import { type FastifyReply } from 'fastify';
import { OwnSession, Public, SignedIn } from './http/access.js';
import { noSessionCookie, sessionCookie } from './http/authentication.js';
import { Fitting, Flag, Text } from './http/fields.js';

export class SignInDto {
  @Text(100)
  login: string;

  @Text(200)
  password: string;

  @Fitting(/^\d{6}$/, { optional: true, description: 'Six digits of the second factor' })
  code?: string;

  @Flag({ optional: true, description: 'For browsers: the token comes in a cookie that no script can read' })
  cookie?: boolean;
}

export class ChangePasswordDto {
  @Text(200)
  current: string;

  @Text(200, { description: 'At least ten characters of three kinds, none of the last five' })
  wanted: string;
}

export class CodeDto {
  @Fitting(/^\d{6}$/)
  code: string;
}

export class RedeemDto {
  @Text(100)
  login: string;

  @Text(100)
  name: string;

  @Text(200)
  password: string;
}

/** Signing in and out, the own password and the own second factor (D3, D4). */
@ApiTags('session')
@Controller('api')
export class SessionController {
  constructor(
    private readonly signIns: SignIn,
    private readonly sessions: StoredSessions,
    private readonly accounts: Accounts,
    private readonly links: OneTimeLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @HttpCode(200)
  @Post('session')
  @Public()
  async signIn(@Body() body: SignInDto, @Ip() address: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const { account, token, csrf } = await this.signIns.signIn(body, address);
    if (!body.cookie) return { account, token };
    const secure = this.config.publicUrl.startsWith('https:');
    void reply.header('set-cookie', sessionCookie(token, { secure }));
    return { account, csrf };
  }

  /** Who I am, what I hold today, for whom I may act. */
  @Get('session')
  @SignedIn()
  show(@OwnSession() { account, login, csrf, mustChangePassword, grants, principals }: Session) {
    return { account, login, csrf, mustChangePassword, grants, principals };
  }

  @HttpCode(204)
  @Delete('session')
  @SignedIn()
  async signOut(@OwnSession() session: Session, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.close(session);
    void reply.header('set-cookie', noSessionCookie);
  }

  @HttpCode(204)
  @Post('session/password')
  @SignedIn()
  async changePassword(
    @Body() body: ChangePasswordDto,
    @OwnSession() session: Session,
    @Ip() address: string,
  ): Promise<void> {
    await this.accounts.changePassword(session.account, body, address);
  }

  @HttpCode(200)
  @Post('session/second-factor')
  @SignedIn()
  startSecondFactor(@OwnSession() session: Session) {
    return this.accounts.startSecondFactor(session.account);
  }

  @HttpCode(204)
  @Post('session/second-factor/confirm')
  @SignedIn()
  async confirmSecondFactor(@Body() { code }: CodeDto, @OwnSession() session: Session): Promise<void> {
    await this.accounts.confirmSecondFactor(session.account, code);
  }

  /** The first administrators of an empty system make their own accounts. */
  @Post('one-time-links/:token')
  @Public()
  redeem(@Param('token') token: string, @Body() body: RedeemDto, @Ip() address: string) {
    return this.links.redeem(token, body, address);
  }
}
