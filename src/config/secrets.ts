/** The three secrets, and the ones that the bridge makes for itself outside production. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export interface Secrets {
  /** Signs session and staff tokens. */
  readonly session: string;
  /** Shared with the shop, which signs identity tokens with it. Without it nobody is verified. */
  readonly identity: string | undefined;
  /** Shared with Odoo (`storefront_chat.bridge_secret`), which signs its webhooks with it. */
  readonly webhook: string;
}

const keptFile = z.object({ session: z.string().min(1), webhook: z.string().min(1) });

/** Those of the last start in this folder; new ones where there are none, or where the file is damaged. */
export function keptSecrets(dataDir: string): z.infer<typeof keptFile> {
  const file = join(dataDir, 'secrets.json');
  if (existsSync(file)) {
    const kept = keptFile.safeParse(jsonOf(readFileSync(file, 'utf8')));
    if (kept.success) return kept.data;
  }
  const made = { session: randomBytes(32).toString('hex'), webhook: randomBytes(32).toString('hex') };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
