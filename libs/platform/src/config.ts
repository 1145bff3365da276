import { isAbsolute, join, resolve } from 'node:path';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Everything that an operator may set, read once at start. The profile is nothing but which of these are given. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute. Runtime data go into `postgres` and `evidence` below it. */
  readonly dataDir: string;
  /** Absent: the embedded PostgreSQL below `dataDir`. */
  readonly databaseUrl?: string;
  /** Absent: BullMQ on PostgreSQL. */
  readonly redisUrl?: string;
  /** Absent: the event log on PostgreSQL. */
  readonly eventStoreUrl?: string;
  /** What the names of our streams begin with in the event store. */
  readonly eventStorePrefix: string;
  /** `file:` directory or `s3:` bucket of evidence files. */
  readonly evidenceUrl: string;
  readonly logLevel: LogLevel;
  /** Where browsers reach the system; `https` makes cookies `Secure`. */
  readonly publicUrl: string;
  /** Addresses whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** Requests per minute of one account; an address that has not signed in gets a tenth. */
  readonly rateLimit: number;
  /** Largest JSON body in bytes. */
  readonly bodyLimit: number;
  readonly sessionIdleMinutes: number;
  readonly oneSessionPerAccount: boolean;
  /** Days for which the access log is kept (D1: at least 183). */
  readonly accessLogRetentionDays: number;
  /** Seconds within which running requests may end after a stop signal. */
  readonly drainSeconds: number;
  /** Absent: metrics are served nowhere. Never the port of the API, so that no proxy can show them to the public. */
  readonly metricsPort?: number;
  readonly metricsHost: string;
  /** Where traces are sent (OTLP over HTTP); absent: nothing is traced. */
  readonly tracesUrl?: string;
}

/** A setting that cannot be used: which variable, which value, which rule. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`the configuration cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** One name that is looked up for nodes, or nodes by commas. */
const EVENT_STORE =
  /^(?:esdb|kurrentdb)(?:\+discover)?:\/\/(?:[^:@/]+:[^@/]+@)?[^,/?@:]+(?::\d+)?(?:,[^,/?@:]+(?::\d+)?)*\/?(?:\?.*)?$/;
const EVENT_STORE_PREFIX = /^[a-z][a-z0-9_]*\.$/;

/** Secrets stand in addresses; an error shows where they stood, not what they were. */
const shown = (value: string): string => value.replace(/\/\/[^@/]*@/, '//***@');

/**
 * Reads and checks the environment; empty counts as not given.
 * @throws ConfigError naming every wrong variable, its value and the rule
 */
export const readConfig = (env: Environment = process.env): Config => {
  const problems: string[] = [];
  const given = (name: string): string | undefined => (env[name]?.trim() ? env[name].trim() : undefined);
  const wrong = (name: string, value: string, rule: string): void =>
    void problems.push(`${name}=${shown(value)}: ${rule}`);

  const whole = (name: string, fallback: number, [least, most]: readonly [number, number]): number => {
    const value = given(name);
    if (value === undefined) return fallback;
    const number = /^\d{1,12}$/.test(value) ? Number(value) : NaN;
    if (!(number >= least && number <= most)) wrong(name, value, `must be a whole number from ${least} to ${most}`);
    return number;
  };
  const url = (name: string, protocols: readonly string[]): string | undefined => {
    const value = given(name);
    if (value === undefined) return undefined;
    const fits = URL.canParse(value) && protocols.includes(new URL(value).protocol);
    if (!fits) wrong(name, value, `must be an address starting with ${protocols.join(' or ')}//`);
    return value;
  };
  const oneOf = <T extends string>(name: string, fallback: T, values: readonly T[]): T => {
    const value = given(name) ?? fallback;
    const found = values.find((allowed) => allowed === value);
    if (found === undefined) wrong(name, value, `must be one of ${values.join(', ')}`);
    return found ?? fallback;
  };

  const dataDir = resolve(given('DATA_DIR') ?? './data');
  const port = whole('PORT', 3000, [0, 65_535]);
  const host = given('HOST') ?? '127.0.0.1';
  const databaseUrl = url('DATABASE_URL', ['postgres:', 'postgresql:']);
  const redisUrl = url('REDIS_URL', ['redis:', 'rediss:']);
  const matching = (name: string, value: string | undefined, pattern: RegExp, rule: string): void => {
    if (value !== undefined && !pattern.test(value)) wrong(name, value, rule);
  };
  const eventStoreUrl = given('EVENT_STORE_URL');
  const stores = 'must be an address starting with esdb://, esdb+discover://, kurrentdb:// or kurrentdb+discover://';
  matching('EVENT_STORE_URL', eventStoreUrl, EVENT_STORE, stores);
  const eventStorePrefix = given('EVENT_STORE_PREFIX') ?? 'greenledger.';
  const prefixes = 'must be lower-case letters, digits or _ and end with a point';
  matching('EVENT_STORE_PREFIX', eventStorePrefix, EVENT_STORE_PREFIX, prefixes);
  const metricsPort = whole('METRICS_PORT', 0, [0, 65_535]);
  const tracesUrl = url('OTEL_EXPORTER_OTLP_ENDPOINT', ['http:', 'https:']);
  const config: Config = {
    port,
    host,
    dataDir,
    ...(databaseUrl !== undefined && { databaseUrl }),
    ...(redisUrl !== undefined && { redisUrl }),
    ...(eventStoreUrl !== undefined && { eventStoreUrl }),
    eventStorePrefix,
    evidenceUrl: url('EVIDENCE_URL', ['file:', 's3:']) ?? `file://${encodeURI(join(dataDir, 'evidence'))}`,
    logLevel: oneOf('LOG_LEVEL', 'info', logLevels),
    publicUrl: (url('PUBLIC_URL', ['http:', 'https:']) ?? `http://${host}:${port}`).replace(/\/+$/, ''),
    trustedProxies: (given('TRUSTED_PROXIES') ?? '').split(',').flatMap((part) => part.trim() || []),
    rateLimit: whole('RATE_LIMIT', 6000, [60, 10_000_000]),
    bodyLimit: whole('BODY_LIMIT', 1024 * 1024, [1024, 16 * 1024 * 1024]),
    sessionIdleMinutes: whole('SESSION_IDLE_MINUTES', 30, [1, 720]),
    oneSessionPerAccount: oneOf('ONE_SESSION_PER_ACCOUNT', 'true', ['true', 'false']) === 'true',
    accessLogRetentionDays: whole('ACCESS_LOG_RETENTION_DAYS', 1095, [183, 36_500]),
    drainSeconds: whole('DRAIN_SECONDS', 20, [1, 600]),
    ...(metricsPort > 0 && { metricsPort }),
    metricsHost: given('METRICS_HOST') ?? '127.0.0.1',
    ...(tracesUrl !== undefined && { tracesUrl }),
  };
  if (!isAbsolute(config.dataDir)) wrong('DATA_DIR', config.dataDir, 'must be a directory');
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
};

/**
 * Who prepares an event store. Asked for by that command only: no running program knows the password.
 * @throws ConfigError without a password
 */
export const readAdministrator = (
  env: Environment = process.env,
): { readonly login: string; readonly password: string } => {
  const password = env['EVENT_STORE_ADMIN_PASSWORD'];
  if (!password) throw new ConfigError(['EVENT_STORE_ADMIN_PASSWORD: must be given to prepare an event store']);
  return { login: env['EVENT_STORE_ADMIN']?.trim() || 'admin', password };
};

/** For programs that bring no database of their own. */
export const needsDatabase = (config: Config): Config & { readonly databaseUrl: string } => {
  const { databaseUrl } = config;
  if (databaseUrl === undefined) throw new ConfigError(['DATABASE_URL: must be given to this program']);
  return { ...config, databaseUrl };
};
