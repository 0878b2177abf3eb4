/**
 * Meta's error codes: what may be tried again, and why a message did not reach its person.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes
 */
import type { Undelivered } from '../../contract/odoo';

/**
 * `retry`: a fault of a moment. `wait`: too much at once, of the number, the person or the app. `pause`: nothing leaves the number until an
 * admin has done something. `give up`: it never will be taken.
 */
export type Remedy = 'retry' | 'wait' | 'pause' | 'give up';

export interface GraphError {
  readonly remedy: Remedy;
  /** Before it is tried again, where Meta does not say. */
  readonly waitMs: number;
  readonly reason: Undelivered;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

const soon = { remedy: 'retry', waitMs: 2 * SECOND_MS, reason: 'unknown' } as const;
const busy = { remedy: 'wait', waitMs: 2 * SECOND_MS, reason: 'too_many' } as const;
const blocked = { remedy: 'pause', waitMs: 5 * MINUTE_MS, reason: 'number' } as const;
const never = (reason: Undelivered) => ({ remedy: 'give up', waitMs: 0, reason }) as const;

export const WINDOW_OVER = 131047;
const TOKEN_EXPIRED = 190;
/** The account is locked, or the number is not there. */
export const NO_NUMBER = 131031;
/** Nobody ever told what became of it. */
export const UNHEARD = 0;

/** By code; the rows of a hundred codes are below. */
export const GRAPH_ERRORS: Readonly<Record<number, GraphError>> = {
  // A fault of a moment
  2: soon,
  131000: soon,
  131016: soon,
  133004: soon,
  // Too much at once
  4: busy,
  80007: busy,
  130429: busy,
  131056: { ...busy, waitMs: 6 * SECOND_MS },
  131048: { ...busy, waitMs: MINUTE_MS },
  // Token, rights, account, number
  [TOKEN_EXPIRED]: blocked,
  3: blocked,
  10: blocked,
  368: blocked,
  131005: blocked,
  [NO_NUMBER]: blocked,
  131042: blocked,
  131045: blocked,
  131057: blocked,
  133010: blocked,
  // The person
  [WINDOW_OVER]: never('window_over'),
  131021: never('unreachable'),
  131026: never('unreachable'),
  131030: never('unreachable'),
  131050: never('unreachable'),
  130472: never('unreachable'),
  130497: never('unreachable'),
  131049: never('too_many'),
  // The message
  100: never('unsupported'),
  131008: never('unsupported'),
  131009: never('unsupported'),
  131051: never('unsupported'),
  131052: never('unsupported'),
  131053: never('unsupported'),
  135000: never('unsupported'),
};
const OTHER = never('unknown');

export function graphError(code: number): GraphError {
  const known = GRAPH_ERRORS[code];
  if (known !== undefined) return known;
  if (code >= 132_000 && code < 133_000) return never('template');
  return code >= 200 && code < 300 ? blocked : OTHER;
}
