/** Reasons why the embedded store does not start; each says what to do next. */
export type EmbeddedStoreErrorCode =
  'store_in_use' | 'store_kind_changed' | 'store_server_missing' | 'store_did_not_start';

export class EmbeddedStoreError extends Error {
  override readonly name = 'EmbeddedStoreError';

  constructor(
    readonly code: EmbeddedStoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  static inUse(dir: string, holder: string): EmbeddedStoreError {
    return new EmbeddedStoreError(
      'store_in_use',
      `${dir} is in use by ${holder}. Stop that bridge, give this one a DATA_DIR of its own, or let both share one REDIS_URL.`,
    );
  }

  static kindChanged(dir: string, owner: string, wanted: string): EmbeddedStoreError {
    return new EmbeddedStoreError(
      'store_kind_changed',
      `${dir} was written by ${owner}, and ${wanted} was asked for: starting it would begin with an empty log. ` +
        `Start with ${owner} until the log is empty, then remove that folder.`,
    );
  }

  static serverMissing(dir: string): EmbeddedStoreError {
    return new EmbeddedStoreError(
      'store_server_missing',
      `${dir} needs redis-server or valkey-server, and none is on PATH. Install one, or set REDIS_URL.`,
    );
  }

  static didNotStart(kind: string, reason: string, cause?: unknown): EmbeddedStoreError {
    return new EmbeddedStoreError('store_did_not_start', `The store (${kind}) did not start: ${reason}`, { cause });
  }
}
