import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { type AreaId, communityRegisterRef, type SchemeId } from '@greenledger/domain';
import { type EventLog } from '@greenledger/eventing';
import {
  acceptRegister,
  type Act as ActOf,
  CLOCK,
  type Clock,
  Commands,
  EVENT_LOG,
  MAX_REGISTER_BYTES,
} from '@greenledger/platform';
import { type ConfirmationLine, type ImportLine, Ledger, type Moment, Moments } from '@greenledger/read-models';
import { type FastifyRequest } from 'fastify';
import { type Readable } from 'node:stream';
import { Accepts, Act, businessRoles, Issues, Reads } from './http/access.js';
import { AsOfQuery, At, shown } from './http/as-of.js';
import { EdgeProblem } from './http/problem.js';
import { ConfirmCommunityRegisterDto, RegisterImportQuery } from './register.dto.js';

const scheme = 'guizhou-2020' as SchemeId;

/** Register files of an area (R35). */
@ApiTags('communities')
@Controller('api/register-imports')
export class RegisterImportsController {
  constructor(
    readonly commands: Commands,
    readonly ledger: Ledger,
    readonly moments: Moments,
    @Inject(EVENT_LOG) readonly log: EventLog,
    @Inject(CLOCK) readonly clock: Clock,
  ) {}

  /**
   * Takes a register file, CSV in UTF-8, as the body or as the one file of a form. Every error is listed with row,
   * column, code and value, and nothing is applied while there is one; an accepted file is applied by itself.
   */
  @Post()
  @HttpCode(202)
  @Issues('registerImport', 'AcceptRegisterImport')
  @Accepts('text/csv', 'multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  async accept(@Req() request: FastifyRequest, @Query() query: RegisterImportQuery, @Act() act: ActOf) {
    const bytes = await bytesOf(request);
    return acceptRegister(this, { scheme, ...query, bytes }, act);
  }

  @Get()
  @Reads(...businessRoles)
  async list(@At() at: Moment, @Query() { cursor, limit }: AsOfQuery) {
    return { at: shown(at), ...(await this.ledger.rows<ImportLine>('register-imports', at, {}, { cursor, limit })) };
  }

  /** How far an import has come, its warnings, and rows that somebody else was faster with. */
  @Get(':id')
  @Reads(...businessRoles)
  async one(@Param('id') id: string, @At() at: Moment, @Query() _: AsOfQuery) {
    const [found] = await this.ledger.all<ImportLine>('register-imports', at, { subject: id });
    if (!found) throw new EdgeProblem('NotFound', 'No such import at that moment.', { import: id });
    return { at: shown(at), ...found };
  }
}

/** The yearly confirmation of an area's register by civil affairs (R26). */
@ApiTags('communities')
@Controller('api/community-registers')
export class CommunityRegistersController {
  constructor(
    private readonly commands: Commands,
    private readonly ledger: Ledger,
  ) {}

  @Post(':area/confirm')
  @Issues('communityRegister', 'ConfirmCommunityRegister')
  confirm(@Param('area') area: AreaId, @Body() body: ConfirmCommunityRegisterDto, @Act() act: ActOf) {
    return this.commands.send(communityRegisterRef(area), { type: 'ConfirmCommunityRegister', scheme, ...body }, act);
  }

  @Get()
  @Reads(...businessRoles)
  async list(@At() at: Moment, @Query() { cursor, limit }: AsOfQuery) {
    return { at: shown(at), ...(await this.ledger.rows<ConfirmationLine>('registers', at, {}, { cursor, limit })) };
  }
}

const tooLarge = (): EdgeProblem =>
  new EdgeProblem('BodyTooLarge', 'A register file is at most 8 MiB.', { most: MAX_REGISTER_BYTES });

/** The file of a request, as its body or in a form; never more than it may be. */
const bytesOf = async (request: FastifyRequest): Promise<Uint8Array> => {
  const limits = { files: 1, fields: 4, parts: 5, fieldSize: 1000, fileSize: MAX_REGISTER_BYTES + 1 };
  const form = request.isMultipart();
  const part = form ? await request.file({ limits, throwFileSizeLimit: false }) : undefined;
  if (form && !part)
    throw new EdgeProblem('InvalidField', 'Send one file as a part of the form.', { fields: ['file'] });
  return collect(part?.file ?? (request.body as Readable));
};

/** Reads to the end even where it is too long, so that the sender hears why; a sender without end is cut off. */
const collect = (stream: Readable): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    stream.on('data', (chunk: Uint8Array) => {
      bytes += chunk.length;
      if (bytes <= MAX_REGISTER_BYTES) chunks.push(chunk);
      if (bytes > 8 * MAX_REGISTER_BYTES) stream.destroy(tooLarge());
    });
    stream.on('end', () => (bytes > MAX_REGISTER_BYTES ? reject(tooLarge()) : resolve(Buffer.concat(chunks))));
    stream.on('error', reject);
  });
