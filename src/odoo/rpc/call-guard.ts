/** Retries calls when the transport fails, and stops calling while Odoo is away. */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CircuitState,
  ConsecutiveBreaker,
  ExponentialBackoff,
  circuitBreaker,
  fullJitterGenerator,
  handleAll,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import { OdooUnreachableError } from './odoo.errors';
import { plainAddress } from './call-site';

export interface GuardOptions {
  /** Number of retries. */
  readonly retries: number;
  /** Longest pause before the first retry; doubles with each. The pause is random up to it. */
  readonly pauseMs: number;
  /** Consecutive transport failures that open the breaker. */
  readonly failuresToOpen: number;
  /** Time that the breaker stays open before one call may probe. */
  readonly openMs: number;
}

export const GUARD_DEFAULTS: GuardOptions = { retries: 2, pauseMs: 200, failuresToOpen: 5, openMs: 5_000 };

/** Retry-after for other calls while one call probes. */
const WHILE_PROBING_MS = 250;

/** Any answer, even a refusal, proves that the transport works. */
type Answered<T> = { readonly value: T } | { readonly refused: unknown };

export class CallGuard {
  private readonly breaker: CircuitBreakerPolicy;
  private readonly pauses: ExponentialBackoff<number>;
  private probeAt = 0;

  constructor(
    private readonly url: string,
    private readonly options: GuardOptions,
  ) {
    this.pauses = new ExponentialBackoff({
      initialDelay: options.pauseMs,
      maxDelay: Infinity,
      generator: fullJitterGenerator,
    });
    this.breaker = circuitBreaker(handleAll, {
      halfOpenAfter: options.openMs,
      breaker: new ConsecutiveBreaker(options.failuresToOpen),
    });
    this.breaker.onBreak(() => (this.probeAt = Date.now() + options.openMs));
  }

  /** @param left milliseconds that the caller still has; a retry that would come too late is not made */
  async run<T>(work: () => Promise<T>, left: () => number): Promise<T> {
    let backoff = this.pauses.next();
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        const pause = backoff.duration;
        const worthIt = error instanceof OdooUnreachableError && this.breaker.state === CircuitState.Closed;
        if (!worthIt || tries > this.options.retries || pause >= left() - 1) throw error;
        await sleep(pause);
        backoff = backoff.next(undefined);
      }
    }
  }

  private async once<T>(work: () => Promise<T>): Promise<T> {
    this.failFastWhileOpen();
    const answered = await this.breaker.execute(async (): Promise<Answered<T>> => {
      try {
        return { value: await work() };
      } catch (error) {
        if (error instanceof OdooUnreachableError) throw error;
        return { refused: error };
      }
    });
    if ('refused' in answered) throw answered.refused;
    return answered.value;
  }

  private failFastWhileOpen(): void {
    const probing = this.breaker.state === CircuitState.HalfOpen;
    const wait = probing ? WHILE_PROBING_MS : this.probeAt - Date.now();
    if (!probing && (this.breaker.state !== CircuitState.Open || wait <= 0)) return;
    throw new OdooUnreachableError(
      `Odoo at ${plainAddress(this.url)} has been away and is not asked for the moment: nothing to do unless it lasts.`,
      { retryAfterMs: Math.max(1, wait) },
    );
  }
}
