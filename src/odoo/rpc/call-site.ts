/** The context of a call for error messages: address without credentials, database, method. */
import type { OdooTarget } from './odoo-transport.port';
import { withoutTrailingSlashes } from '../../common/without-trailing-slashes';

export interface CallSite {
  readonly url: string;
  readonly db: string;
  readonly model: string;
  readonly method: string;
}

export function callSiteOf({ url, db }: Pick<OdooTarget, 'url' | 'db'>, model: string, method: string): CallSite {
  return { url: plainAddress(url), db, model, method };
}

/** An address without user, password, query and fragment. */
export function plainAddress(url: string): string {
  if (!URL.canParse(url)) return 'an address that is none';
  const { origin, pathname } = new URL(url);
  return withoutTrailingSlashes(`${origin}${pathname}`);
}
