import './typescript.mjs';

/** One throw-away server of each kind per jest run; workers find them through the environment that they inherit. */
export default async () => {
  if (!process.env['TEST_DATABASE_URL']) {
    const { startTestServer } = await import('../../libs/platform/src/embedded-postgres/testing.ts');
    process.env['TEST_DATABASE_URL'] = (await startTestServer()).url;
  }
  if (!process.env['REDIS_TEST_URL']) {
    const { startTestRedis } = await import('../../libs/platform/src/alarm-clock/testing/redis-server.ts');
    const redis = await startTestRedis();
    globalThis.stopTestRedis = redis?.stop;
    if (redis) process.env['REDIS_TEST_URL'] = redis.url;
    else console.error('\nNOT RUN, for want of a Redis: the suites on Redis (sudo apt-get install redis-server)\n');
  }
};
