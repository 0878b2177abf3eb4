/** The two ways in which a call can fail: the bridge refused it, or no answer came. */
import type { ProblemCode } from '../../../src/contract/shopper';

/** The bridge answered with a problem. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';

  constructor(
    readonly status: number,
    readonly code: ProblemCode | 'UNKNOWN',
    /** A sentence the shopper may read, in their language. */
    readonly detail: string,
    readonly retryAfterMs: number | null,
  ) {
    super(`${status} ${code}`);
  }

  /** Whether the same call may succeed a little later. */
  get isPassing(): boolean {
    return this.status === 429 || this.status >= 500 || this.isAboutConsent;
  }

  /** The shopper has not agreed to what the channel says of their data, as it is now. */
  get isAboutConsent(): boolean {
    return this.code.startsWith('CHAT.CONSENT');
  }

  /** Also the session of a chat that the bridge has deleted because nothing was said in it. */
  get isStaleSession(): boolean {
    return this.status === 401 || this.code === 'CHAT.CONVERSATION_UNKNOWN';
  }
}

/** No answer: offline, timed out, or something that is not the bridge answered. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';

  constructor(cause: unknown) {
    super('unreachable', { cause });
  }
}
