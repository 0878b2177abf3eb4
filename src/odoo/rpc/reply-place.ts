/** Where a reply came from, in words that may stand in an error: address without credentials, database, method. */
import type { OdooTarget } from './odoo-transport.port';

export interface ReplyPlace {
  readonly url: string;
  readonly db: string;
  readonly model: string;
  readonly method: string;
}

export function placeOf({ url, db }: Pick<OdooTarget, 'url' | 'db'>, model: string, method: string): ReplyPlace {
  return { url: plainAddress(url), db, model, method };
}

/** An address without user, password, query and fragment. */
export function plainAddress(url: string): string {
  if (!URL.canParse(url)) return 'an address that is none';
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`.replace(/\/+$/, '');
}
