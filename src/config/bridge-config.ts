/** The bridge's settings, read once from the environment, validated as a whole and frozen. */
import { environmentSchema } from './environment.rules';
import type { Variables } from './environment.schema';
import { Secrets, keptSecrets } from './secrets';

export interface OdooAccess {
  /** True when the embedded stand-in has to be started. */
  readonly standin: boolean;
  readonly standinPort: number;
  readonly url: string;
  readonly db: string;
  readonly login: string;
  /** API key or password. */
  readonly secret: string;
  readonly protocol: NonNullable<Variables['ODOO_PROTOCOL']>;
  /** Most calls under way at once. Odoo drops connections beyond 8 × workers; twice its workers is kind. */
  readonly concurrency: number;
}

export interface BridgeConfig {
  readonly production: boolean;
  /** Address to listen on; every one of this machine when undefined. */
  readonly host: string | undefined;
  readonly port: number;
  /** How shoppers reach the bridge, without a slash at the end. */
  readonly publicUrl: string;
  readonly odoo: OdooAccess;
  /** Meta's Graph API, without its version and without a slash at the end. */
  readonly graphUrl: string;
  readonly redisUrl: string | undefined;
  /** Which embedded store to take when there is no Redis; the first that is there when undefined. */
  readonly embeddedStore: Variables['EMBEDDED_STORE'];
  /** Most memory of the embedded store, in bytes. */
  readonly storeBytes: number;
  readonly secrets: Secrets;
  /** Origins of pages that may use the bridge; `*` is any (no cookie is ever read, so a page gains nothing by lying). */
  readonly allowedOrigins: NonNullable<Variables['ALLOWED_ORIGINS']>;
  /** Ranges of the proxies whose `X-Forwarded-For` is believed, as `proxy-addr` takes them. */
  readonly trustedProxies: Variables['TRUSTED_PROXIES'];
  /** Addresses that help while building a shop and are nobody's business in production. */
  readonly open: Readonly<Record<'docs' | 'metrics' | 'demo', boolean>>;
  /** False only for load tests. */
  readonly rateLimits: boolean;
  /** An ended conversation stays in the store for so long. */
  readonly conversationDays: number;
  /** Most chats of one shopper or address that wait for a person at once. */
  readonly waitingChats: number;
  /** Most tickets of one shopper or address. */
  readonly tickets: Readonly<Record<'anHour' | 'aDay', number>>;
  /** Limits of files, in bytes: of a shopper, of all at once, and of what comes from one shopper or address in a day. */
  readonly files: Readonly<Record<'perOwner' | 'total' | 'aDay', number>>;
  /** What a shopper may store in a chat, and an origin in a day; the latter has no limit during load tests. */
  readonly writeBounds: {
    readonly chat: { readonly entries: number; readonly bytes: number };
    readonly daily?: { readonly messages: number; readonly bytes: number };
  };
  readonly dataDir: string;
  readonly logLevel: NonNullable<Variables['LOG_LEVEL']>;
}

const MEGABYTE = 1024 * 1024;

/** Names every bad variable at once. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The bridge cannot start with this environment:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Throws a `ConfigError` where a variable is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): BridgeConfig {
  const read = environmentSchema.safeParse(environment);
  if (!read.success)
    throw new ConfigError(read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
  const all = read.data;
  const production = all.NODE_ENV === 'production';
  const port = all.PORT ?? 3000;
  return Object.freeze({
    production,
    host: all.HOST ?? (production ? undefined : '127.0.0.1'),
    port,
    publicUrl: all.PUBLIC_URL ?? `http://localhost:${port}`,
    odoo: odooAccess(all, all.STANDIN_PORT ?? (port === 0 ? 0 : port + 1)),
    graphUrl: all.WHATSAPP_GRAPH_URL ?? 'https://graph.facebook.com',
    redisUrl: all.REDIS_URL,
    embeddedStore: all.EMBEDDED_STORE,
    storeBytes: (all.STORE_MEGABYTES ?? 1_024) * MEGABYTE,
    secrets: secrets(all, production),
    allowedOrigins: all.ALLOWED_ORIGINS ?? '*',
    trustedProxies: all.TRUSTED_PROXIES,
    open: {
      docs: all.OPEN_DOCS ?? !production,
      metrics: all.OPEN_METRICS ?? !production,
      demo: all.OPEN_DEMO ?? !production,
    },
    rateLimits: all.RATE_LIMITS !== 'off',
    writeBounds: writeBounds(all),
    conversationDays: all.CONVERSATION_DAYS ?? 30,
    waitingChats: all.WAITING_CHATS ?? 10,
    tickets: { anHour: all.TICKETS_AN_HOUR ?? 20, aDay: all.TICKETS_A_DAY ?? 60 },
    files: {
      perOwner: 50 * MEGABYTE,
      total: (all.FILE_STORE_MEGABYTES ?? 512) * MEGABYTE,
      aDay: all.RATE_LIMITS === 'off' ? Number.MAX_SAFE_INTEGER : (all.UPLOAD_MEGABYTES_A_DAY ?? 500) * MEGABYTE,
    },
    dataDir: all.DATA_DIR,
    logLevel: all.LOG_LEVEL ?? 'info',
  });
}

function writeBounds(all: Variables): BridgeConfig['writeBounds'] {
  const chat = { entries: all.CHAT_ENTRIES ?? 5_000, bytes: (all.CHAT_MEGABYTES ?? 5) * MEGABYTE };
  const daily = { messages: all.DAILY_MESSAGES ?? 10_000, bytes: (all.DAILY_MEGABYTES ?? 20) * MEGABYTE };
  return all.RATE_LIMITS === 'off' ? { chat } : { chat, daily };
}

/** A real Odoo when `ODOO_URL` is set, the embedded stand-in otherwise. */
function odooAccess(all: Variables, standinPort: number): OdooAccess {
  const common = {
    standinPort,
    protocol: all.ODOO_PROTOCOL ?? 'auto',
    concurrency: all.ODOO_CONCURRENCY ?? 4,
  } as const;
  if (all.ODOO_URL === undefined) {
    const access = { url: `http://127.0.0.1:${standinPort}`, db: 'standin', login: 'bridge', secret: 'bridge-demo' };
    return { ...common, ...access, standin: true };
  }
  const { ODOO_URL: url, ODOO_DB: db = '', ODOO_LOGIN: login = '', ODOO_API_KEY: secret = '' } = all;
  return { ...common, url, db, login, secret, standin: false };
}

/** Outside production missing ones are made, and kept in `DATA_DIR`. */
function secrets(all: Variables, production: boolean): Secrets {
  const { SESSION_SECRET: session, ODOO_WEBHOOK_SECRET: webhook, IDENTITY_SECRET: identity } = all;
  const made = production || (session && webhook) ? undefined : keptSecrets(all.DATA_DIR);
  return { session: session ?? made?.session ?? '', webhook: webhook ?? made?.webhook ?? '', identity };
}
