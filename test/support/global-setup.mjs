import './typescript.mjs';

/** One throw-away database server per jest run; workers find it through the environment that they inherit. */
export default async () => {
  if (process.env['TEST_DATABASE_URL']) return;
  const { startTestServer } = await import('../../libs/platform/src/embedded-postgres/testing.ts');
  process.env['TEST_DATABASE_URL'] = (await startTestServer()).url;
};
