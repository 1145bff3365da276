import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments } from 'yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

interface Service {
  readonly image: string;
  readonly build?: string;
  readonly command?: string | readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly deploy?: { readonly resources: { readonly limits: { readonly cpus: string; readonly memory: string } } };
}
const compose = parse(text('docker-compose.yml'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const services = Object.entries(compose.services);
const programs = services.filter(([, { image }]) => image === 'greenledger');

/** Every variable that the program reads, by the one reader of settings; and what Node itself reads. */
const settings = [...text('libs/platform/src/config.ts').matchAll(/['"]([A-Z][A-Z_]{3,})['"]/g)].map(
  ([, name]) => name,
);
const commands = [...text('apps/cli/src/main.ts').matchAll(/^ {2}'?([\w-]+)'?: \(\) => import/gm)].map(
  ([, name]) => name,
);

/** The program that a command line starts: it is built from a source that exists, and the command is one of its own. */
const checkCommand = (line: readonly string[]): void => {
  const [node, ...rest] = line;
  const [program, ...args] = rest.filter((word) => !word.startsWith('--'));
  expect(node).toBe('node');
  const source = program!.replace(/^dist\//, '').replace(/\.js$/, '.ts');
  expect([source, existsSync(`${root}${source}`)]).toEqual([source, true]);
  if (source.startsWith('apps/cli/')) expect(commands).toContain(args[0]);
};

const healthPaths = [...text('apps/api/src/health.controller.ts').matchAll(/@Get\('(\w+)'\)/g)].map(
  ([, name]) => `/api/health/${name}`,
);
const innerPaths = [...text('libs/platform/src/observation/metrics-server.ts').matchAll(/path === '([/\w]+)'/g)].map(
  ([, path]) => path!,
);

describe('docker-compose.yml', () => {
  it('has an event store, Redis, PostgreSQL, two of each process and a proxy', () => {
    const names = services.map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'eventstore',
        'redis',
        'postgres',
        'proxy',
        ...['api-1', 'api-2', 'worker-1', 'worker-2'],
      ]),
    );
  });

  it.each(programs)('tells %s only what the program reads, and starts what is built', (_, service) => {
    for (const name of Object.keys(service.environment ?? {})) expect(settings).toContain(name);
    checkCommand(service.command as readonly string[]);
    expect([service.read_only, service.cap_drop]).toEqual([true, ['ALL']]);
  });

  it.each(services)('limits what %s takes, and says when it is well', (name, service) => {
    const { cpus, memory } = service.deploy!.resources.limits;
    expect(cpus).toMatch(/^\d+\.\d$/);
    expect(memory).toMatch(/^\d+[MG]$/);
    const once = ['prepare', 'certificates'].includes(name);
    expect(service.healthcheck !== undefined).toBe(!once);
  });

  it('asks for health where it is answered', () => {
    const asked = services.flatMap(([, { healthcheck }]) =>
      [...(healthcheck?.test.join(' ') ?? '').matchAll(/127\.0\.0\.1:(\d+)(\/[/\w]+)/g)].map(([, port, path]) => [
        port,
        path,
      ]),
    );
    expect(asked.length).toBeGreaterThanOrEqual(5);
    for (const [port, path] of asked) {
      expect(['3000', '8080', '9464']).toContain(port);
      expect(port === '9464' ? innerPaths : healthPaths).toContain(path);
    }
  });

  it('waits for what it needs, and everything it waits for can become so', () => {
    for (const [name, { depends_on: after = {} }] of services) {
      for (const [other, { condition }] of Object.entries(after)) {
        const service = compose.services[other];
        expect([name, other, service !== undefined]).toEqual([name, other, true]);
        if (condition === 'service_healthy') expect(service?.healthcheck).toBeDefined();
      }
    }
    expect(compose.services['api-1']?.depends_on).toHaveProperty('prepare');
  });

  it('keeps what must outlive a container in named volumes', () => {
    const used = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0]!));
    const named = used.filter((name) => !name.startsWith('.'));
    expect(new Set(named)).toEqual(new Set(Object.keys(compose.volumes)));
    for (const path of used.filter((name) => name.startsWith('.'))) expect(existsSync(`${root}${path}`)).toBe(true);
  });

  it('has no password of its own: each is drawn into an ignored file, and nothing starts without it', () => {
    const asked = new Set(
      [...text('docker-compose.yml').matchAll(/\$\{([A-Z_]*PASSWORD)(:\?)?/g)].map(
        ([, name, must]) => `${name}${must}`,
      ),
    );
    const drawn = /for name in ([A-Z_ ]+);/.exec(text('docs/cluster/secrets.sh'))![1]!.split(' ');
    expect(asked).toEqual(new Set(drawn.map((name) => `${name}:?`)));
    expect(text('.gitignore').split('\n')).toContain('.env');
    expect(text('.dockerignore').split('\n')).toContain('.env');
  });

  it('opens one port, on the loopback', () => {
    expect(services.flatMap(([, { ports = [] }]) => ports)).toEqual(['127.0.0.1:${HTTP_PORT:-8080}:8080']);
  });
});

describe('docs/cluster/nginx.conf', () => {
  const conf = text('docs/cluster/nginx.conf');

  it('leads to every API process, at its port', () => {
    const upstream = [...conf.matchAll(/server (api-\d):(\d+)/g)].map(([, name, port]) => [name, port]);
    const apis = programs.filter(([name]) => name.startsWith('api-'));
    expect(upstream).toEqual(apis.map(([name, { environment }]) => [name, environment?.['PORT']]));
  });

  it('sends elsewhere what a process that stops has not taken', () => {
    expect(conf).toMatch(/proxy_next_upstream [^;]*http_503[^;]*non_idempotent/);
  });
});

describe('Dockerfile', () => {
  const lines = text('Dockerfile').split('\n');

  it('builds in one stage and runs in another, not as root', () => {
    expect(lines.filter((line) => line.startsWith('FROM '))).toHaveLength(2);
    expect(lines.findLast((line) => line.startsWith('USER '))).toBe('USER node');
  });

  it('starts what is built, with settings that the program reads', () => {
    checkCommand(JSON.parse(lines.find((line) => line.startsWith('CMD '))!.slice(4)) as string[]);
    const told = lines.filter((line) => line.startsWith('ENV ')).flatMap((line) => line.slice(4).split(' '));
    const ours = told.map((pair) => pair.split('=')[0]!).filter((name) => !name.startsWith('NODE_'));
    for (const name of ours) expect(settings).toContain(name);
    expect(lines).toContain('EXPOSE 3000 9464');
  });
});

interface Container {
  readonly command: readonly string[];
  readonly env?: readonly { readonly name: string }[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly resources: { readonly limits?: Readonly<Record<string, string>> };
  readonly securityContext: Readonly<Record<string, unknown>>;
}
interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: { readonly template?: { readonly spec: { readonly containers: readonly Container[] } } };
}
const folder = 'docs/cluster/kubernetes';
const manifests = readdirSync(`${root}${folder}`).flatMap((file) =>
  parseAllDocuments(text(`${folder}/${file}`)).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS() as Manifest;
  }),
);
const containers = manifests.flatMap(({ metadata, spec }) =>
  (spec?.template?.spec.containers ?? []).map((container) => [metadata.name, container] as const),
);

describe('the manifests for Kubernetes', () => {
  it('run the API, the worker and the command that prepares the store', () => {
    expect(containers.map(([name]) => name).sort()).toEqual([
      'greenledger-api',
      'greenledger-prepare',
      'greenledger-worker',
    ]);
  });

  it.each(containers)(
    'tell %s only what the program reads, start what is built, as nobody, within limits',
    (_, container) => {
      for (const { name } of container.env ?? []) expect(settings).toContain(name);
      checkCommand(container.command);
      expect(Object.keys(container.resources.limits ?? {}).sort()).toEqual(['cpu', 'memory']);
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
    },
  );

  it('share settings that the program reads, and probe where health is answered', () => {
    const shared = manifests.find(({ kind }) => kind === 'ConfigMap')?.data ?? {};
    for (const name of Object.keys(shared)) expect(settings).toContain(name);
    const probes = [...text(`${folder}/api.yaml`).matchAll(/httpGet: \{ path: ([/\w]+), port: (\w+) \}/g)];
    expect(probes).toHaveLength(3);
    for (const [, path, port] of probes) expect([port, innerPaths.includes(path!)]).toEqual(['metrics', true]);
    expect(containers[0]?.[1].ports).toContainEqual({ name: 'metrics', containerPort: Number(shared['METRICS_PORT']) });
  });
});
