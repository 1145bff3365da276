import { type Type } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { PolicyDocumentsController } from './policy-documents.controller.js';

/** Every controller of the API; the matrix test walks all their routes. */
export const controllers: Type[] = [HealthController, PolicyDocumentsController];
