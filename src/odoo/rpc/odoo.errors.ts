/** Errors between bridge and Odoo: one class for each remedy. */

export type OdooErrorCode =
  | 'ODOO_UNREACHABLE'
  | 'ODOO_CREDENTIALS'
  | 'ODOO_DATABASE'
  | 'ODOO_ADDON'
  | 'ODOO_UNSUPPORTED'
  | 'ODOO_FORBIDDEN'
  | 'ODOO_INVALID'
  | 'ODOO_FAULT';

/**
 * `message` and `advice` are the same sentence, for the operator: what is wrong and what to do next. Neither they nor
 * `cause` hold secrets or anything that was sent or answered, so all may be logged.
 */
export abstract class OdooError extends Error {
  abstract readonly code: OdooErrorCode;
  abstract readonly level: 'warn' | 'error';
  /** True when the same call may succeed later with nobody doing anything about it. */
  readonly retryable: boolean = false;

  constructor(
    readonly advice: string,
    options?: { readonly cause?: unknown },
  ) {
    super(advice, options);
    this.name = new.target.name;
  }
}

/** No answer from Odoo: refused, reset, unknown host, time-out, its proxy or its database away for the moment. */
export class OdooUnreachableError extends OdooError {
  readonly code = 'ODOO_UNREACHABLE';
  readonly level = 'warn';
  override readonly retryable = true;
  /** Present when it is known before when trying again makes sense. */
  readonly retryAfterMs?: number;

  constructor(advice: string, options: { readonly cause?: unknown; readonly retryAfterMs?: number } = {}) {
    super(advice, options);
    if (options.retryAfterMs !== undefined) this.retryAfterMs = options.retryAfterMs;
  }
}

/** Login, password or API key are not (or no longer) those of an active user. */
export class OdooCredentialsError extends OdooError {
  readonly code = 'ODOO_CREDENTIALS';
  readonly level = 'error';
}

/** Odoo has no database of this name. */
export class OdooDatabaseError extends OdooError {
  readonly code = 'ODOO_DATABASE';
  readonly level = 'error';
}

/** This desk has no such method: an addon older than the bridge, or the stand-in, which leaves it out. */
export class OdooUnsupportedError extends OdooError {
  readonly code = 'ODOO_UNSUPPORTED';
  readonly level = 'warn';
}

/** The addon is not installed in this database. */
export class OdooAddonError extends OdooError {
  readonly code = 'ODOO_ADDON';
  readonly level = 'error';
}

/** The user is known but may not do this. */
export class OdooForbiddenError extends OdooError {
  readonly code = 'ODOO_FORBIDDEN';
  readonly level = 'error';
}

/** Odoo refused these arguments for good and wrote nothing. */
export class OdooInvalidError extends OdooError {
  readonly code = 'ODOO_INVALID';
  readonly level = 'warn';
}

/** Odoo failed inside, or what answers is not Odoo. */
export class OdooFaultError extends OdooError {
  readonly code = 'ODOO_FAULT';
  readonly level = 'error';
}
