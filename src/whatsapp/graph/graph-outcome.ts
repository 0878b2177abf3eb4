/**
 * The meaning of the Graph API's answers for what was sent. The API knows no idempotency key: only what it certainly did not take may be sent
 * again.
 */
import { z } from 'zod';
import { graphError } from './graph-errors';

export type GraphOutcome =
  | { readonly kind: 'accepted'; readonly id: string }
  /** It was not taken, and may be sent again after that time, or later. */
  | { readonly kind: 'later'; readonly code: number; readonly waitMs: number }
  /** It was not taken, and nothing from this number will be for so long, or until its settings change. */
  | { readonly kind: 'paused'; readonly code: number; readonly waitMs: number }
  /** It was not taken, and never will be. */
  | { readonly kind: 'refused'; readonly code: number }
  /** Nobody knows: a status will tell. */
  | { readonly kind: 'unknown' };

/** Meta's wish to be left alone is granted for so long at most. */
const LONGEST_WAIT_MS = 10 * 60_000;

const accepted = z.object({ messages: z.tuple([z.object({ id: z.string() })], z.unknown()) });
const refused = z.object({ error: z.object({ code: z.number() }) });

export function graphOutcome(status: number, body: unknown, retryAfterSeconds?: number): GraphOutcome {
  const taken = accepted.safeParse(body);
  if (status < 300) return taken.success ? { kind: 'accepted', id: taken.data.messages[0].id } : { kind: 'unknown' };
  const error = refused.safeParse(body);
  if (!error.success) return status < 500 ? { kind: 'refused', code: status } : { kind: 'unknown' };
  return outcomeOf(error.data.error.code, status, retryAfterSeconds);
}

function outcomeOf(code: number, status: number, retryAfterSeconds: number | undefined): GraphOutcome {
  const { remedy, waitMs: pause } = graphError(code);
  const asked = retryAfterSeconds === undefined ? 0 : Math.min(retryAfterSeconds * 1000, LONGEST_WAIT_MS);
  const waitMs = Math.max(pause, asked);
  switch (remedy) {
    case 'retry':
    case 'wait':
      return { kind: 'later', code, waitMs };
    case 'pause':
      return { kind: 'paused', code, waitMs };
    case 'give up':
      return isCertain(code, status) ? { kind: 'refused', code } : { kind: 'unknown' };
  }
}

/** A server that failed in a way of its own may have taken the message before. */
function isCertain(code: number, status: number): boolean {
  return status < 500 || graphError(code).reason !== 'unknown';
}
