/** Exceptions as Odoo reports them over each of its three RPC protocols (verified on 18.0 and 19.0). */
export class OdooException extends Error {
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

  /** Like `traceback.format_exc()`; a client must never show it. */
  get traceback(): string {
    const shown = this.exception.replace(/^builtins\./, '');
    return `Traceback (most recent call last):\n  File "standin", in dispatch\n${shown}: ${this.message}\n`;
  }
}

export const accessDenied = () => new OdooException('odoo.exceptions.AccessDenied', 'Access Denied', 403, 3);
export const accessError = (message: string) => new OdooException('odoo.exceptions.AccessError', message, 403, 4);
export const userError = (message: string) => new OdooException('odoo.exceptions.UserError', message, 422, 2);
export const missingError = (message: string) => new OdooException('odoo.exceptions.MissingError', message, 404, 2);
export const validationError = (message: string, cause?: unknown) =>
  new OdooException('odoo.exceptions.ValidationError', message, 422, 2, cause);
/** Any exception that is no business exception. */
export const pythonError = (name: string, message: string) => new OdooException(name, message);
/** An HTTP exception of JSON-2; `arguments` contains its status, too. */
export const httpError = (name: string, message: string, status: number) =>
  new OdooException(`werkzeug.exceptions.${name}`, message, status);

/** A bug of the stand-in becomes a plain 500, as in Odoo. */
export function asOdooException(error: unknown): OdooException {
  if (error instanceof OdooException) return error;
  return pythonError('builtins.Exception', error instanceof Error ? error.message : String(error));
}
