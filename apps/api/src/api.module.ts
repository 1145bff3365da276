import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { controllers } from './controllers.js';
import { AccessGuard } from './http/access.guard.js';
import { KeptFiles } from './http/kept-files.js';
import { MatterFiles } from './http/matter-files.js';
import { ProblemFilter } from './http/problem.filter.js';
import { Validation } from './http/validation.js';

@Module({
  controllers,
  providers: [
    MatterFiles,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_PIPE, useClass: Validation },
    { provide: APP_PIPE, useClass: KeptFiles },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class ApiModule {}
