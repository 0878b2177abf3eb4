/** A protocol that carries calls to Odoo. */

/** Address of Odoo and credentials of the caller. */
export interface OdooTarget {
  /** Base address, with a path when Odoo lies below one. */
  readonly url: string;
  readonly db: string;
  readonly login: string;
  /** Password or API key. */
  readonly secret: string;
}

export interface OdooTransport {
  /** Calls an `@api.model` method with named arguments; throws an `OdooError` and nothing else. */
  execute(
    model: string,
    method: string,
    kwargs: Readonly<Record<string, unknown>>,
    timeoutMs: number,
  ): Promise<unknown>;
  /** Proves address, database and credentials without the addon. */
  verify(timeoutMs: number): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds that are left of a time-out, at least one, so that a late call fails as a time-out. */
export function countdown(timeoutMs: number): () => number {
  const end = performance.now() + timeoutMs;
  return () => Math.max(1, Math.ceil(end - performance.now()));
}
