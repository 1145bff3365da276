import 'reflect-metadata';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import openapiTS, { astToString } from 'openapi-typescript';
import { controllers } from '../../apps/api/src/controllers.js';
import { describe as describeApi } from '../../apps/api/src/http/openapi.js';

/** Where the types of the web's client stand; written by `npm run docs`. */
export const API_CLIENT = 'apps/web/src/api/api.lifted.ts';

/** What the controllers are given where nothing is ever asked of them. */
const standInsFor = (types: readonly Type[]): { provide: unknown; useValue: object }[] => {
  const tokens = types.flatMap((type) => [
    ...((Reflect.getMetadata('design:paramtypes', type) ?? []) as unknown[]),
    ...((Reflect.getMetadata('self:paramtypes', type) ?? []) as { param: unknown }[]).map(({ param }) => param),
  ]);
  return [...new Set(tokens)].filter((token) => token !== Object).map((provide) => ({ provide, useValue: {} }));
};

interface Spoken {
  parameters?: readonly { readonly in: string }[];
  responses: Readonly<Record<string, unknown>>;
}

/** What the web asks with: the headers are set in one place there, and every trouble is a problem. */
const asAsked = (operation: Spoken): void => {
  operation.parameters = operation.parameters?.filter(({ in: where }) => where !== 'header') ?? [];
  operation.responses = Object.fromEntries(
    Object.entries(operation.responses).filter(([status]) => /^2|default/.test(status)),
  );
};

/** The file as it has to read: the types of every route, from the description of the API. No database is needed. */
export const apiClientFile = async (): Promise<string> => {
  const { MomentPipe } = await import('../../apps/api/src/http/as-of.js');
  const providers = standInsFor([...controllers, MomentPipe]) as never[];
  class Described {}
  Module({ controllers, providers })(Described);
  const app = await NestFactory.create<NestFastifyApplication>(Described, new FastifyAdapter(), { logger: false });
  try {
    const document = describeApi(app);
    for (const path of Object.values(document.paths)) {
      for (const operation of Object.values(path as unknown as Record<string, Spoken>)) asAsked(operation);
    }
    const types = astToString(await openapiTS(document as never, { defaultNonNullable: false }));
    return `/** Lifted from the description of the API by \`npm run docs\`; a test compares. */\n${types}`;
  } finally {
    await app.close();
  }
};
