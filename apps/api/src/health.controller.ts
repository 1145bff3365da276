import { Controller, Get, Res } from '@nestjs/common';
import { ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { Health, type HealthReport } from '@greenledger/platform';
import { type FastifyReply } from 'fastify';
import { Public } from './http/access.js';

@ApiTags('health')
@Controller('api/health')
export class HealthController {
  constructor(private readonly health: Health) {}

  /** The process runs. */
  @Get('live')
  @Public()
  live(): { readonly live: true } {
    return { live: true };
  }

  /** Every part answers: 200 when all are well, 503 until then. */
  @Get('ready')
  @Public()
  @ApiServiceUnavailableResponse({
    description: 'The same report, while a part is not well',
    schema: { $ref: '#/components/schemas/HealthReport' },
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthReport> {
    const report = await this.health.report();
    if (!report.ready) void reply.status(503).header('retry-after', '1');
    return report;
  }
}
