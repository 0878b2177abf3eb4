/** Odoo's exceptions as a caller sees them over each of its three RPC doors (checked against 18.0 and 19.0). */
export class OdooError extends Error {
  constructor(
    /** Python's dotted name. */
    readonly exception: string,
    message: string,
    /** HTTP status over JSON-2. */
    readonly status = 500,
    /** `faultCode` over XML-RPC; 1 carries a traceback instead of the message. */
    readonly fault: 1 | 2 | 3 | 4 = 1,
    cause?: unknown,
  ) {
    super(message, { cause });
  }

  /** What `traceback.format_exc()` ends with; a client must never show it to anybody. */
  get traceback(): string {
    const shown = this.exception.replace(/^builtins\./, '');
    return `Traceback (most recent call last):\n  File "standin", in dispatch\n${shown}: ${this.message}\n`;
  }
}

export const accessDenied = () => new OdooError('odoo.exceptions.AccessDenied', 'Access Denied', 403, 3);
export const accessError = (message: string) => new OdooError('odoo.exceptions.AccessError', message, 403, 4);
export const userError = (message: string) => new OdooError('odoo.exceptions.UserError', message, 422, 2);
export const missingError = (message: string) => new OdooError('odoo.exceptions.MissingError', message, 404, 2);
export const validationError = (message: string, cause?: unknown) =>
  new OdooError('odoo.exceptions.ValidationError', message, 422, 2, cause);
/** Anything that is no business exception. */
export const pythonError = (name: string, message: string) => new OdooError(name, message);
/** An HTTP exception of JSON-2; its status also stands in `arguments`. */
export const httpError = (name: string, message: string, status: number) =>
  new OdooError(`werkzeug.exceptions.${name}`, message, status);

/** Bugs of the stand-in itself are a plain 500, as in Odoo. */
export function asOdooError(error: unknown): OdooError {
  if (error instanceof OdooError) return error;
  return pythonError('builtins.Exception', error instanceof Error ? error.message : String(error));
}
