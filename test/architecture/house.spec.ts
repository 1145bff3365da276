import { describe, expect, it } from '@jest/globals';
import { deciders } from '@greenledger/domain';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const json = <T>(path: string): T => JSON.parse(readFileSync(`${root}${path}`, 'utf8')) as T;

type Paths = Readonly<Record<string, readonly string[]>>;
const { paths } = json<{ compilerOptions: { paths: Paths } }>('tsconfig.base.json').compilerOptions;

interface Tier {
  readonly displayName: string;
  readonly roots: readonly string[];
  readonly testRegex: readonly string[];
  readonly moduleNameMapper: Readonly<Record<string, string>>;
}
const jest = ((await import(`${root}jest.config.mjs`)) as { default: { projects: readonly Tier[] } }).default;

describe('the aliases of the libraries', () => {
  it('are the same for the compiler and for the build', () => {
    expect(json<{ jsc: { paths: Paths } }>('.swcrc').jsc.paths).toEqual(paths);
  });

  it.each(jest.projects)('are the same for the $displayName tests', ({ moduleNameMapper }) => {
    const rules = Object.entries(moduleNameMapper);
    for (const [alias, [file]] of Object.entries(paths)) {
      const [pattern, target] = rules.find(([from]) => new RegExp(from).test(alias)) ?? ['$^', ''];
      expect([alias, alias.replace(new RegExp(pattern), target).replace('<rootDir>/', './')]).toEqual([alias, file]);
    }
  });

  it('name every library, and files that exist', () => {
    const libraries = readdirSync(`${root}libs`).map((name) => `@greenledger/${name}`);
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(libraries));
    for (const [file] of Object.values(paths)) expect([file, existsSync(`${root}${file}`)]).toEqual([file, true]);
  });

  it('have a project each in nest-cli.json', () => {
    const { projects } = json<{ projects: Readonly<Record<string, { root: string }>> }>('nest-cli.json');
    const folders = ['apps', 'libs'].flatMap((tree) => readdirSync(`${root}${tree}`).map((name) => `${tree}/${name}`));
    const nest = folders.filter((folder) =>
      ['main.ts', 'index.ts'].some((file) => existsSync(`${root}${folder}/src/${file}`)),
    );
    expect(new Set(Object.values(projects).map((project) => project.root))).toEqual(new Set(nest));
  });
});

describe('a stream kind', () => {
  it('has random histories played against its invariants', () => {
    const domain = `${root}libs/domain/src`;
    const histories = readdirSync(domain, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.property.spec.ts'))
      .map((path) => readFileSync(`${domain}/${path}`, 'utf8'));
    // by its decider, or by its reference where a whole register is played
    const unplayed = Object.keys(deciders).filter(
      (kind) => !histories.some((text) => new RegExp(`\\b${kind}(Ref)?\\b`).test(text)),
    );
    expect(unplayed).toEqual([]);
  });
});

describe('a spec', () => {
  it('belongs to exactly one tier; one that none runs would stay green for ever', () => {
    const specs = ['apps', 'libs', 'test'].flatMap((tree) =>
      readdirSync(`${root}${tree}`, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.spec.ts'))
        .map((path) => `${tree}/${path}`),
    );
    const tiersOf = (spec: string): number =>
      jest.projects.filter(
        ({ roots, testRegex }) =>
          roots.some((place) => spec.startsWith(`${place.replace('<rootDir>/', '')}/`)) &&
          testRegex.some((regex) => new RegExp(regex).test(`/${spec}`)),
      ).length;
    expect(specs.filter((spec) => tiersOf(spec) !== 1)).toEqual([]);
  });
});

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}
interface Locked extends Manifest {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const lock = json<{ packages: Readonly<Record<string, Locked>> }>('package-lock.json').packages;

/** Where Node would find `name` from the package at `from`: its own node_modules first, then those above it. */
const resolved = (name: string, from: string): Locked | undefined => {
  const inside = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (lock[inside]) return lock[inside];
  return from === '' ? undefined : resolved(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))));
};

const named = (name: string): readonly [string, Locked][] =>
  Object.entries(lock).filter(([path]) => path.endsWith(`node_modules/${name}`));

/** Exact versions and caret ranges are all that our overrides say. */
const fits = (version: string | undefined, wanted: string): boolean =>
  wanted.startsWith('^') ? version?.split('.')[0] === wanted.slice(1).split('.')[0] : version === wanted;

describe('the packages', () => {
  it.each(['package.json', 'bench/package.json'])('are pinned exactly in %s', (path) => {
    const { dependencies, devDependencies } = json<Manifest>(path);
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('have every optional part in the lock file, or a clean installation fails', () => {
    const missing = Object.entries(lock).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !resolved(name, path))
        .map((name) => `${path} wants ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('use every override', () => {
    const { overrides = {} } = json<Manifest>('package.json');
    const unused = Object.entries(overrides).flatMap(([name, said]) => {
      if (typeof said === 'string') return named(name).some(([, { version }]) => fits(version, said)) ? [] : [name];
      return Object.entries(said)
        .filter(
          ([child, wanted]) =>
            !named(name).some(
              ([path, { dependencies, peerDependencies }]) =>
                child in { ...dependencies, ...peerDependencies } && fits(resolved(child, path)?.version, wanted),
            ),
        )
        .map(([child]) => `${name} > ${child}`);
    });
    expect(unused).toEqual([]);
  });
});
