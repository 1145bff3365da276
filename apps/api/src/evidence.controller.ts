import { Controller, Post, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { EvidenceStore, MAX_FILE_BYTES, type StoredFile } from '@greenledger/platform';
import { type FastifyRequest } from 'fastify';
import { Accepts, businessRoles, ReadBy, type Reader, Reads } from './http/access.js';
import { EdgeProblem } from './http/problem.js';

/** Files, before they are linked to anything. */
@ApiTags('evidence')
@Controller('api/evidence')
export class EvidenceController {
  constructor(private readonly files: EvidenceStore) {}

  /** Takes one file and answers its digest; sending it again answers the same. */
  @Post()
  @Reads(...businessRoles)
  @Accepts('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  async upload(@Req() request: FastifyRequest, @ReadBy() { account }: Reader): Promise<StoredFile> {
    // one byte more than is kept, so that the store sees what is too large
    const limits = { files: 1, fields: 4, parts: 5, fieldSize: 1000, fileSize: MAX_FILE_BYTES + 1 };
    const part = await request.file({ limits, throwFileSizeLimit: false });
    if (!part) throw new EdgeProblem('InvalidField', 'Send one file as a part of the form.', { fields: ['file'] });
    return this.files.save(part.file, { name: part.filename, account });
  }
}
