import js from '@eslint/js';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const noClock = [
  {
    selector: ":matches(NewExpression, CallExpression)[callee.name='Date']",
    message: 'The domain has no clock: time comes with the command.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The domain has no clock: time comes with the command.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The domain has no randomness: ids come with the command.',
  },
];

const noComputer = ['process', 'performance', 'crypto', 'fetch', 'console', 'setTimeout', 'setInterval', 'Buffer'].map(
  (name) => ({ name, message: 'The domain is the system without a computer.' }),
);

const noEnvironment = {
  object: 'process',
  property: 'env',
  message: 'Settings are read and checked in one place: libs/platform/src/config.ts.',
};

const noLoneSpec = {
  selector: "MemberExpression[object.name=/^(it|test|describe)$/][property.name='only']",
  message: 'A spec that runs alone hides the others.',
};

/**
 * What typed rules say of a file depends on the files it imports, which the cache of eslint does not know of: a digest of
 * everything that can be imported stands in the configuration, and a change of it voids the cache.
 */
const importable = createHash('sha256');
for (const tree of ['apps', 'libs', 'test']) {
  const paths = readdirSync(new URL(tree, import.meta.url), { recursive: true, encoding: 'utf8' });
  for (const path of paths.filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.spec.ts')).sort()) {
    importable.update(readFileSync(new URL(`${tree}/${path}`, import.meta.url)));
  }
}

/** What people read stands in the catalogues, in both languages. */
const noLooseWords = [
  {
    selector: 'JSXText[value=/\\p{L}/u]',
    message: 'Words stand in apps/web/src/words, in both languages.',
  },
  {
    selector:
      'JSXAttribute[name.name=/^(title|label|placeholder|alt|aria-label|aria-valuetext|aria-description)$/] > Literal',
    message: 'Words stand in apps/web/src/words, in both languages.',
  },
  {
    selector: 'JSXExpressionContainer > Literal[value=/\\p{L}{2}/u]',
    message: 'Words stand in apps/web/src/words, in both languages.',
  },
];

const nodeGlobals = ['process', 'console', 'URL', 'fetch', 'Buffer', 'setTimeout', 'performance'];

export default tseslint.config(
  {
    ignores: ['**/dist/**', '**/node_modules/**', 'data/**', 'test/architecture/planted/**', '.dependency-cruiser.cjs'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, settings: { importable: importable.digest('hex') } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './apps/web/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // an async function without await is how a fake keeps the shape of what it stands for
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['apps/**/*.ts', 'apps/**/*.tsx', 'libs/**/*.ts'],
    rules: { 'no-restricted-properties': ['error', noEnvironment], 'no-console': 'error' },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noClock, noLoneSpec],
      'no-restricted-globals': ['error', ...noComputer],
    },
  },
  {
    files: ['**/*.spec.ts'],
    ignores: ['libs/domain/**'],
    rules: { 'no-restricted-syntax': ['error', noLoneSpec] },
  },
  // the one reader of settings; the programs of PostgreSQL, which get the PATH and nothing else; tests
  {
    files: ['libs/platform/src/config.ts', 'libs/platform/src/embedded-postgres/*.ts', '**/*.spec.ts', '**/testing/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  { files: ['apps/web/**/*.tsx'], rules: { 'no-restricted-syntax': ['error', ...noLooseWords] } },
  // generated: the words of the description
  { files: ['**/*.lifted.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  // the command line prints
  { files: ['apps/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
  },
);
