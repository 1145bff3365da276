const swc = [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
    module: { type: 'es6' },
  },
];

/** Tiers by file suffix: unit (no I/O), integration (real servers), stories (the program over HTTP),
 * browser (the program in a browser), faults (minutes). */
const project = (displayName, roots, testRegex, more = {}) => ({
  displayName,
  roots,
  testRegex,
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/planted/'],
  testEnvironment: 'node',
  setupFiles: ['reflect-metadata', '<rootDir>/test/support/seed.mjs'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc },
  moduleNameMapper: {
    '^@greenledger/platform/testing$': '<rootDir>/libs/platform/src/testing.ts',
    '^@greenledger/domain/judge$': '<rootDir>/libs/domain/src/shared/judge.ts',
    '^@greenledger/eventing/refusal$': '<rootDir>/libs/eventing/src/refusal.ts',
    '^@greenledger/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@greenledger/([^/]+)/testing$': '<rootDir>/libs/$1/src/testing/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  ...more,
});

const servers = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

export default {
  testTimeout: 60_000,
  projects: [
    project('unit', ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'], ['/[^.]+(\\.property)?\\.spec\\.ts$']),
    project('integration', ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'], ['\\.int\\.spec\\.ts$'], servers),
    project('stories', ['<rootDir>/test'], ['\\.story\\.spec\\.ts$'], servers),
    project('browser', ['<rootDir>/test'], ['\\.browser\\.spec\\.ts$'], servers),
    project('faults', ['<rootDir>/test'], ['\\.faults\\.spec\\.ts$'], servers),
  ],
};
