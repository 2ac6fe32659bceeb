/**
 * Every setting and limit, parsed once. Nothing else reads the environment. A setting that is
 * unknown or malformed stops the start with a message that names it.
 */
import { z } from 'zod';
import { flag, httpAddress, isRedisUrl, whole } from './config/kinds.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

const Settings = z.strictObject({
  HOST: z.string().min(1).default('127.0.0.1').describe('address to listen on'),
  PORT: whole(3000, [0, 65_535], 'port to listen on; 0 takes any free one'),
  ALLOW_NO_AUTH: flag(false, 'whether to serve other machines without API keys'),
  DATA_DIR: z.string().min(1).default('./data').describe('where journals and catalogue lie'),
  SHARDS: whole(4, [1, 64], 'threads with journals; fixed when the data directory is made'),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('info')
    .describe('least severe log line that is written'),
  MAILBOX_MESSAGES_MAX: whole(32_768, [2, 1e6], 'messages waiting for one warehouse'),
  MAILBOX_BYTES_MAX: whole(32 * MIB, [KIB, KIB * MIB], 'bytes waiting for one warehouse'),
  MAILBOX_WAIT_MAX_MS: whole(5_000, [1, 600_000], 'predicted wait at one warehouse'),
  DOCUMENT_WAITING_MAX: whole(64, [1, 65_536], 'commands waiting for one order or transfer'),
  BATCH_MESSAGES_MAX: whole(1_024, [1, 65_536], 'messages in one commit'),
  BATCH_BYTES_MAX: whole(256 * KIB, [KIB, 64 * MIB], 'bytes of messages in one commit'),
  ANSWERS_WINDOW_HOURS: whole(24, [1, 8_760], 'how long an idempotency key is remembered'),
  ANSWERS_MAX: whole(2_000_000, [1, 1e9], 'idempotency keys remembered in each shard'),
  SNAPSHOT_EVERY: whole(
    250_000,
    [1, 1e9],
    'movements, rows of documents or answers in a shard between two snapshots',
  ),
  RESERVE_BYTES: whole(8 * MIB, [0, KIB * MIB], 'disk kept for releases when the disk is full'),
  COMPUTE_THREADS: whole(2, [1, 64], 'most threads for history, proofs and simulations'),
  BODY_BYTES_MAX: whole(MIB, [KIB, 64 * MIB], 'bytes of a request body'),
  BATCH_BODY_BYTES_MAX: whole(16 * MIB, [KIB, KIB * MIB], 'bytes of the body of a batch request'),
  CONNECTIONS_MAX: whole(10_000, [1, 1e6], 'open connections'),
  REQUEST_TIMEOUT_MS: whole(60_000, [100, 3_600_000], 'time that a client has to send a request'),
  ORDERS_IN_FLIGHT_MAX: whole(1_024, [1, 65_536], 'orders of one request worked on at once'),
  STOCK_SORT_MAX: whole(1_000_000, [1, 1e8], 'rows that a table of stock may have'),
  STOCK_SORTED_BYTES: whole(64 * MIB, [0, 64 * KIB * MIB], 'bytes of sorted tables that are kept'),
  STOCK_SORTS_WAITING_MAX: whole(64, [1, 65_536], 'tables being sorted and waiting for it'),
  STOCK_EXPORTS_MAX: whole(8, [1, 1_024], 'tables of stock that are read as CSV at once'),
  SEARCH_TIME_MAX_MS: whole(150, [1, 60_000], 'time after which a search shows what it has'),
  SIMULATIONS_MAX: whole(8, [1, 1_024], 'simulations of policies under way and waiting'),
  SIMULATION_DEMANDS_MAX: whole(5_000_000, [1, 1e8], 'removals and shipments in a simulation'),
  SIMULATION_TIMEOUT_MS: whole(60_000, [100, 3_600_000], 'time that a simulation may take'),
  // Node's timers take no more than 35,791.
  INTEGRITY_EVERY_MINUTES: whole(
    60,
    [0, 35_000],
    'pause between two proofs of the ledger; 0: none',
  ),
  SOURCING_MODULES: z
    .string()
    .default('')
    .describe('paths of modules with sourcing strategies of your own, separated by commas'),
  RESTOCK_MODULES: z
    .string()
    .default('')
    .describe('paths of modules with restock strategies of your own, separated by commas'),
  EVENT_CLIENTS_MAX: whole(1_000, [1, 1e6], 'clients that read events as a stream at once'),
  EVENT_BUFFER_BYTES: whole(MIB, [KIB, KIB * MIB], 'bytes of events waiting for one client'),
  EVENT_HEARTBEAT_MS: whole(15_000, [100, 600_000], 'pause between two signs of life in a stream'),
  CONSOLES_MAX: whole(1_000, [1, 1e6], 'consoles that are told what happens at once'),
  WEBHOOKS_MAX: whole(100, [1, 10_000], 'webhooks that there may be'),
  WEBHOOK_CONSUMERS: flag(true, 'whether the service sends events itself, or leaves it to workers'),
  WEBHOOK_ALLOW_PRIVATE: flag(false, 'whether webhooks may be at private addresses'),
  WEBHOOK_TIMEOUT_MS: whole(10_000, [100, 300_000], 'time that a receiver has to answer'),
  WEBHOOK_CONCURRENCY: whole(64, [1, 10_000], 'events sent at once in this process'),
  WEBHOOK_IN_FLIGHT_MAX: whole(8, [1, 1_000], 'events in the queue at once for one webhook'),
  WEBHOOK_FAILURES_MAX: whole(200, [1, 1e6], 'failures in a row until a webhook is disabled'),
  WEBHOOK_DELIVERIES_MAX: whole(10_000, [1, 1e6], 'deliveries waiting for a webhook, and ended'),
  QUEUE_URL: z
    .string()
    .refine((url) => url === '' || isRedisUrl(url), 'must be redis:// or rediss:// with a host')
    .default('')
    .describe('the Redis that keeps the queues; unset: a database of their own in DATA_DIR'),
  QUEUE_PREFIX: z
    .string()
    .regex(/^[\w.{}-]{1,64}$/, 'must be at most 64 letters, digits and . _ - { }')
    .default('stockroom')
    .describe('what the keys of the queues in Redis begin with'),
  QUEUE_ATTEMPTS_MAX: whole(10, [1, 1_000], 'attempts until a job ends as failed'),
  QUEUE_BACKOFF_MS: whole(1_000, [1, 3_600_000], 'most wait after the first failed attempt'),
  QUEUE_BACKOFF_MAX_MS: whole(300_000, [1, 86_400_000], 'most wait after any; each wait doubles'),
  QUEUE_CONCURRENCY: whole(20, [1, 1_000], 'jobs of a queue processed at once in this process'),
  QUEUE_LOCK_MS: whole(30_000, [100, 3_600_000], 'after which a job of a dead process is taken up'),
  QUEUE_STALLS_MAX: whole(1_000, [1, 1e6], 'crashes in a job until it ends as failed'),
  QUEUE_WAIT_MAX_MS: whole(2_000, [10, 60_000], 'longest wait for an answer of a queue'),
  QUEUE_JOB_BYTES_MAX: whole(256 * KIB, [KIB, 16 * MIB], 'bytes of the data of a job'),
  QUEUE_KEEP_COMPLETED_SECONDS: whole(3_600, [0, 31_536_000], 'how long a completed job is kept'),
  QUEUE_KEEP_FAILED_SECONDS: whole(1_209_600, [0, 31_536_000], 'how long a failed job is kept'),
  QUEUE_KEPT_MAX: whole(10_000, [1, 1e7], 'completed jobs kept in a queue, and failed ones'),
  RESTOCK_CONSUMERS: flag(
    true,
    'whether the service orders restocks itself, or leaves it to workers',
  ),
  RESTOCK_CONCURRENCY: whole(
    200,
    [1, 1_000],
    'restocks ordered and received at once in this process',
  ),
  RESTOCK_RELAY_SECONDS: whole(30, [1, 86_400], 'after which a job without effect is looked after'),
  SUPPLIERS: z
    .string()
    .default('')
    .describe('suppliers that take orders over HTTP: name=url, separated by blanks'),
  SUPPLIER_SECRET: z
    .string()
    .regex(/^(whsec_[A-Za-z0-9+/]+=*)?$/, 'must be whsec_ and base64')
    .default('')
    .describe('what purchase orders are signed with, by Standard Webhooks'),
  SUPPLIER_DEFAULT: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,31}$/, 'must be simulated, manual or one of SUPPLIERS')
    .default('manual')
    .describe('who supplies where the policy names nobody: simulated, manual or one of SUPPLIERS'),
  SUPPLIER_DAY_MS: whole(86_400_000, [0, 86_400_000], 'how long a day of a lead time lasts'),
  SUPPLIER_TIMEOUT_MS: whole(10_000, [100, 600_000], 'longest wait for the answer of a supplier'),
  SUPPLIER_RATE_PER_SECOND: whole(10, [1, 1e6], 'orders a second to each of SUPPLIERS, at most'),
  SERVICE_URL: z
    .url({ protocol: /^https?$/ })
    .default('http://127.0.0.1:3000')
    .describe('where workers and commands find the service'),
  SERVICE_API_KEY: z.string().default('').describe('the API key that workers and commands show'),
  STOP_TIMEOUT_MS: whole(10_000, [100, 600_000], 'time that requests have to end at a stop'),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpAddress('who takes traces by OTLP over HTTP, at /v1/traces'),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: httpAddress('the same, with the whole path'),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .regex(/^(\s*[\w-]+\s*=[^,]*(,|$))*$/, 'must be name=value, separated by commas')
    .default('')
    .describe('headers for them: name=value, separated by commas'),
  OTEL_SERVICE_NAME: z.string().min(1).default('stockroom').describe('name of this in traces'),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .regex(/^(0(\.\d+)?|1(\.0+)?)$/, 'must be from 0 to 1')
    .transform(Number)
    .default(1)
    .describe('share of the requests that are traced, if their callers do not say'),
});

/** All settings, by the names that they have in the environment. */
export type Config = Readonly<z.infer<typeof Settings>>;

/** One line of the table of settings. */
export interface SettingLine {
  readonly name: string;
  readonly value: string | number | boolean;
  readonly fallback: string | number | boolean;
  readonly meaning: string;
}

/** A setting is malformed or unknown. The message names each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Words that mark a variable of the environment as one of ours, so that a typo is noticed. */
const OURS = new RegExp(
  '^(MAILBOX|DOCUMENT|BATCH|ANSWERS|SNAPSHOT|RESERVE|COMPUTE|BODY|ORDERS|SOURCING|RESTOCK|' +
    'SIMULATIONS?|STOCK|INTEGRITY|CONSOLES|EVENT|WEBHOOKS?|QUEUE|SUPPLIER|SERVICE_API|' +
    'SEARCH|STOCKROOM)_',
);

/** Reads the settings out of `environment`. Throws `ConfigError`. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const known = Object.keys(Settings.shape);
  const names = Object.keys(environment).filter((name) => known.includes(name) || OURS.test(name));
  const given = names.map((name) => [name, environment[name]] as const);
  const result = Settings.safeParse(Object.fromEntries(given.filter(([, value]) => value !== '')));
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? `there is no setting ${issue.keys.join(', ')}`
      : `${issue.path.join('.')}: ${issue.message}`,
  );
  throw new ConfigError(lines.join('; '));
}

/**
 * The settings of this process: its environment, and below it a file `.env` if there is one.
 * `presets` are for what neither of them sets.
 */
export function loadConfig(presets: Readonly<Record<string, string>> = {}): Config {
  return parseConfig({ ...presets, ...givenSettings() });
}

/** The settings that whoever asks a service needs; what else is set is no concern of theirs. */
export function loadServiceConfig(): Pick<Config, 'SERVICE_URL' | 'SERVICE_API_KEY'> {
  const { SERVICE_URL = '', SERVICE_API_KEY = '' } = givenSettings();
  return parseConfig({ SERVICE_URL, SERVICE_API_KEY });
}

function givenSettings(): Readonly<Record<string, string | undefined>> {
  try {
    process.loadEnvFile();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
}

/** The table of settings, as `stockroom config` prints it. */
export function settingLines(config: Config): readonly SettingLine[] {
  const fallbacks = Settings.parse({});
  return (Object.keys(Settings.shape) as readonly (keyof Config)[]).map((name) => ({
    name,
    value: SECRETS.has(name) && config[name] !== '' ? '***' : withoutPassword(config[name]),
    fallback: fallbacks[name],
    meaning: Settings.shape[name].description ?? '',
  }));
}

/** Settings that are not to be shown. */
const SECRETS: ReadonlySet<keyof Config> = new Set([
  'SUPPLIER_SECRET',
  'SERVICE_API_KEY',
  'OTEL_EXPORTER_OTLP_HEADERS',
] as const);

/** An address as it may be shown. */
function withoutPassword<T extends string | number | boolean>(value: T): T | string {
  const url = typeof value === 'string' ? URL.parse(value) : null;
  if (url === null || url.password === '') return value;
  url.password = '***';
  return url.href;
}
