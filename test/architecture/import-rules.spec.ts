import { describe, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';

const here = fileURLToPath(new URL('.', import.meta.url));
const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: { name: string }[];
  options: Record<string, unknown>;
};

/** Which rule catches which planted file. */
const planted: Readonly<Record<string, string>> = {
  'libs/domain/src/cycle-a.ts': 'no-cycles',
  'libs/domain/src/with-a-package.ts': 'domain-is-alone',
  'libs/eventing/src/knows-a-stream.ts': 'kernel-knows-no-stream',
  'libs/platform/src/uses-the-client.ts': 'event-store-client-in-one-place',
  'libs/read-models/src/knows-http.ts': 'read-models-know-no-http',
  'libs/contracts/src/has-values.ts': 'contracts-are-types',
  'libs/audit/src/knows-the-platform.ts': 'audit-is-pure',
  'apps/api/src/has-sql.ts': 'api-has-no-sql',
  'apps/web/src/knows-the-server.ts': 'web-has-no-server',
  'libs/platform/src/knows-an-app.ts': 'libs-do-not-know-apps',
  'libs/platform/src/uses-test-code.ts': 'no-test-code-in-product',
};

const caught = async (): Promise<ReadonlySet<string>> => {
  const { tsConfig: _, ...options } = config.options;
  const { output } = await cruise(['apps', 'libs'], {
    ...options,
    baseDir: `${here}planted`,
    validate: true,
    ruleSet: { forbidden: config.forbidden } as never,
  });
  return new Set((output as ICruiseResult).summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`));
};

describe('the import rules', () => {
  it('catch every planted violation', async () => {
    const found = await caught();
    for (const [file, rule] of Object.entries(planted)) expect([...found]).toContain(`${rule}: ${file}`);
  });

  it('all have a planted violation', () => {
    expect(new Set(Object.values(planted))).toEqual(new Set(config.forbidden.map(({ name }) => name)));
  });
});
