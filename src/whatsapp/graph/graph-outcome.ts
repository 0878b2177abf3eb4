/**
 * The meaning of the Graph API's answers for what was sent. The API knows no idempotency key: only what it certainly did not take may be sent
 * again. Codes: https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes
 */
import { z } from 'zod';

export type GraphOutcome =
  | { readonly kind: 'accepted'; readonly id: string }
  /** It was not taken, and may be sent again after that time. */
  | { readonly kind: 'later'; readonly code: number; readonly waitMs: number }
  /** It was not taken, and never will be. */
  | { readonly kind: 'refused'; readonly code: number }
  /** Nobody knows: a status will tell. */
  | { readonly kind: 'unknown' };

/** Too many at once for the number, the person or the app; a fault of a moment; the token, which an admin replaces. */
const PASSING = [4, 80007, 130429, 131048, 131056, 131000, 131016, 133004, 190];
const PAUSE_MS = 2_000;
/** So long may a token be wrong before it is tried again. */
const TOKEN_PAUSE_MS = 30_000;
const TOKEN = 190;

const accepted = z.object({ messages: z.tuple([z.object({ id: z.string() })], z.unknown()) });
const refused = z.object({ error: z.object({ code: z.number() }) });

export function graphOutcome(status: number, body: unknown, retryAfterSeconds?: number): GraphOutcome {
  const taken = accepted.safeParse(body);
  if (status < 300) return taken.success ? { kind: 'accepted', id: taken.data.messages[0].id } : { kind: 'unknown' };
  const error = refused.safeParse(body);
  if (!error.success) return status < 500 ? { kind: 'refused', code: status } : { kind: 'unknown' };
  const { code } = error.data.error;
  if (!PASSING.includes(code)) return { kind: 'refused', code };
  const pause = code === TOKEN ? TOKEN_PAUSE_MS : PAUSE_MS;
  return { kind: 'later', code, waitMs: retryAfterSeconds === undefined ? pause : retryAfterSeconds * 1000 };
}
