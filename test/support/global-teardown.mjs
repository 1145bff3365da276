import './typescript.mjs';

export default async () => {
  const { stopTestServer } = await import('../../libs/platform/src/embedded-postgres/testing.ts');
  await Promise.all([stopTestServer(), globalThis.stopTestRedis?.()]);
};
