import { describe, expect, it } from '@jest/globals';
import { Health } from './health.js';

describe('readiness', () => {
  it('needs every part to be well', async () => {
    const health = new Health();
    health.register('log', () => ({ ok: true, head: '5' }));
    expect(await health.report()).toEqual({ ready: true, parts: { log: { ok: true, head: '5' } } });
    health.register('projections', () => ({ ok: false, behind: 7 }));
    expect(await health.report()).toMatchObject({ ready: false, parts: { projections: { behind: 7 } } });
  });

  it('takes a part that fails or hangs for one that is not well, and tells nobody why', async () => {
    const health = new Health();
    health.register('database', () => Promise.reject(new Error('password of db wrong')));
    health.register('clock', () => new Promise(() => undefined));
    const { ready, parts } = await health.report(10);
    expect(ready).toBe(false);
    expect(parts).toEqual({
      database: { ok: false, reason: 'unavailable' },
      clock: { ok: false, reason: 'no answer' },
    });
  });

  it('ends with the wish to stop', async () => {
    const health = new Health();
    health.stopping();
    expect((await health.report()).ready).toBe(false);
  });
});
