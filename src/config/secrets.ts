/** The three secrets. Production refuses missing, short and placeholder ones; elsewhere missing ones are made and kept. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Environment, Problems } from './problems';

export interface Secrets {
  /** Signs session and staff tokens. */
  readonly session: string;
  /** Shared with the shop, which signs identity tokens with it. Without it nobody is verified. */
  readonly identity: string | undefined;
  /** Shared with Odoo (`storefront_chat.bridge_secret`), which signs its rings with it. */
  readonly webhook: string;
}

const SHORTEST = 16;
const PLACEHOLDER = /^(change|replace|your|secret|password|example|test|todo|xxx|placeholder)/i;

export function readSecrets(
  environment: Environment,
  problems: Problems,
  options: { readonly production: boolean; readonly dataDir: string },
): Secrets {
  const given = {
    session: environment['SESSION_SECRET'] || undefined,
    identity: environment['IDENTITY_SECRET'] || undefined,
    webhook: environment['ODOO_WEBHOOK_SECRET'] || undefined,
  };
  if (options.production) {
    refuse(problems, 'SESSION_SECRET', given.session, true);
    refuse(problems, 'ODOO_WEBHOOK_SECRET', given.webhook, true);
    refuse(problems, 'IDENTITY_SECRET', given.identity, false);
    return { session: given.session ?? '', identity: given.identity, webhook: given.webhook ?? '' };
  }
  const made = given.session && given.webhook ? undefined : keptSecrets(options.dataDir);
  return {
    session: given.session ?? made?.session ?? '',
    identity: given.identity,
    webhook: given.webhook ?? made?.webhook ?? '',
  };
}

function refuse(problems: Problems, name: string, value: string | undefined, needed: boolean): void {
  if (value === undefined) {
    if (needed) problems.add(`${name} is missing: set it to at least ${SHORTEST} random characters.`);
  } else if (value.length < SHORTEST || PLACEHOLDER.test(value)) {
    problems.add(`${name} is too short or a placeholder: set it to at least ${SHORTEST} random characters.`);
  }
}

function keptSecrets(dataDir: string): { session: string; webhook: string } {
  const file = join(dataDir, 'secrets.json');
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isKept(kept)) return kept;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const made = { session: randomBytes(32).toString('hex'), webhook: randomBytes(32).toString('hex') };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

function isKept(value: unknown): value is { session: string; webhook: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'session' in value &&
    typeof value.session === 'string' &&
    'webhook' in value &&
    typeof value.webhook === 'string'
  );
}
