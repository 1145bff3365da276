import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { type Problem } from '@greenledger/contracts';
import { type Role, roles } from '@greenledger/domain';
import { controllers } from '../../apps/api/src/controllers.js';
import { type Access, ACCESS } from '../../apps/api/src/http/access.js';
import { World } from '../support/world.js';

/** A route whose author forgot to say who may use it. */
@Controller('api/planted')
class Planted {
  @Get()
  read() {
    return { open: true };
  }

  @Post()
  write() {
    return { open: true };
  }
}
@Module({ controllers: [Planted] })
class PlantedModule {}

interface Route {
  readonly method: string;
  readonly path: string;
  readonly access: Access | undefined;
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];

/** Every route, read off the controllers themselves. */
const routes: readonly Route[] = controllers.flatMap((controller) => {
  const base = String(Reflect.getMetadata(PATH_METADATA, controller));
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((name): Route[] => {
    if (name === 'constructor') return [];
    const handler = prototype[name]!;
    const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
    if (path === undefined) return [];
    return [
      {
        method: METHODS[Reflect.getMetadata(METHOD_METADATA, handler) as number]!,
        path: `/${base}/${path}`
          .replace(/\/+/g, '/')
          .replace(/(?<=.)\/$/, '')
          .replace(/:\w+/g, 'x'),
        access: Reflect.getMetadata(ACCESS, handler) as Access | undefined,
      },
    ];
  });
});

const scope = { unit: 'housing', area: 'GY', county: '520103', street: '520103001', community: 'c1' };
const people = roles.filter((role) => role !== 'System' && role !== 'PublicReader');

let world: World;
beforeAll(async () => {
  world = await World.start({ beside: [PlantedModule] });
});
afterAll(() => world.stop());

/** Turned away at the door, rather than by what the matter itself says. */
const turnedAway = ({ status, body }: { status: number; body: Partial<Problem> | string }): boolean =>
  status === 401 ||
  (status === 403 && typeof body === 'object' && body.code === 'NotAllowed' && 'allowed' in (body.details ?? {}));

describe('every route', () => {
  it('says who may use it', () => {
    expect(routes.length).toBeGreaterThan(15);
    expect(routes.filter(({ access }) => access === undefined)).toEqual([]);
  });

  it('is known here: the description of the API names no other', async () => {
    const { paths } = await world.nobody.sees<{ paths: Record<string, object> }>('/api/docs-json');
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{\w+\}/g, 'x')}`),
    );
    const known = [...routes.map(({ method, path }) => `${method} ${path}`), 'GET /api/planted', 'POST /api/planted'];
    expect(described.sort()).toEqual(known.sort());
  });

  it('is closed when it does not, to everybody', async () => {
    for (const who of [world.nobody, ...people.map((role) => world.as(role, scope))]) {
      for (const method of ['GET', 'POST']) {
        const answer = await who.ask<Problem>(method, '/api/planted', { body: method === 'POST' ? {} : undefined });
        expect(answer).toMatchObject({ status: 403, body: { code: 'NotAllowed', details: { route: 'closed' } } });
      }
    }
  });

  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s is open to those it names and to nobody else',
    async (_, { method, path, access }) => {
      const named: readonly Role[] = access && 'roles' in access ? access.roles : [];
      const everybody = access?.is === 'public' || named.includes('PublicReader');
      const body = method === 'GET' ? undefined : {};
      const open = (role: Role): boolean => everybody || access?.is === 'signedIn' || named.includes(role);
      const before = await world.log.head();
      if (!everybody) expect(turnedAway(await world.nobody.ask(method, path, { body }))).toBe(true);
      for (const role of people.filter((one) => !open(one))) {
        const answer = await world.as(role, scope).ask<Partial<Problem>>(method, path, { body });
        expect([role, turnedAway(answer)]).toEqual([role, true]);
      }
      expect(await world.log.head()).toBe(before);
      if (everybody) expect(turnedAway(await world.nobody.ask(method, path, { body }))).toBe(false);
      for (const role of people.filter(open)) {
        const answer = await world.as(role, scope).ask<Partial<Problem>>(method, path, { body });
        expect([role, turnedAway(answer)]).toEqual([role, false]);
      }
    },
  );
});
