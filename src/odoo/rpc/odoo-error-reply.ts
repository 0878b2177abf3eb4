/** Odoo's error replies in the three protocols, brought into one shape. */
import { isRecord, textAt } from './json-value';

export interface OdooErrorReply {
  /** Python's name of the exception, with or without its module; empty when Odoo did not say. */
  readonly exception: string;
  /** Odoo's message. It may quote arguments, so it is never shown or logged. */
  readonly text: string;
  /** HTTP status, where the protocol uses it. */
  readonly status?: number;
}

/** JSON-RPC: `{code, message, data: {name, message, arguments, context, debug}}`, always with HTTP 200. */
export function errorReplyOfJsonRpc(error: unknown): OdooErrorReply {
  return { exception: textAt(error, 'data', 'name'), text: textAt(error, 'data', 'message') };
}

/** JSON-2: `{name, message, arguments, context, debug}`, with the HTTP status of its kind. */
export function errorReplyOfJson2(body: unknown, status: number): OdooErrorReply {
  return { exception: textAt(body, 'name'), text: textAt(body, 'message'), status };
}

/** XML-RPC, `/xmlrpc/2`: 2 is every UserError, 3 AccessDenied, 4 AccessError, 1 anything else with its traceback. */
const BY_FAULT_CODE: Readonly<Record<number, string>> = { 2: 'UserError', 3: 'AccessDenied', 4: 'AccessError' };

export function errorReplyOfFault(fault: unknown): OdooErrorReply {
  const text = textAt(fault, 'faultString');
  const code: unknown = isRecord(fault) ? fault.faultCode : undefined;
  if (typeof code === 'number') {
    const exception = BY_FAULT_CODE[code];
    return exception === undefined ? errorReplyOfTraceback(text) : { exception, text };
  }
  return errorReplyOfNamedFault(typeof code === 'string' ? code : '', text);
}

/** The older endpoint says `warning -- UserError\n\n<text>` or `AccessDenied` where the number would be. */
function errorReplyOfNamedFault(code: string, text: string): OdooErrorReply {
  const [, exception = '', words = ''] = /^(?:warning -- )?(\w+)(?:\n\n([^]*))?$/.exec(code) ?? [];
  return exception === '' ? errorReplyOfTraceback(text) : { exception, text: words || text };
}

/** The last exception of a traceback: the first line that is not indented after the last `  File "…"`. */
function errorReplyOfTraceback(traceback: string): OdooErrorReply {
  const lines = traceback.split('\n');
  const start = lines.findLastIndex((line) => line.startsWith('  File "')) + 1;
  const last = lines.slice(start);
  const exceptionText = last
    .slice(
      Math.max(
        0,
        last.findIndex((line) => /^\w/.test(line)),
      ),
    )
    .join('\n');
  const [, exception = '', text = ''] = /^([A-Za-z_][\w.]*)(?::([^]*))?$/.exec(exceptionText) ?? [];
  return { exception, text: text.trim() || exceptionText };
}
