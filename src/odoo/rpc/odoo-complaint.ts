/** What Odoo complained about, brought from three protocols into one shape for the error map. */
import { isRecord, textAt } from './json-value';

export interface OdooComplaint {
  /** Python's name of the exception, with or without its module; empty when Odoo did not say. */
  readonly exception: string;
  /** Odoo's words. May quote arguments: read by the error map, never shown or logged. */
  readonly text: string;
  /** HTTP status, where the protocol uses it. */
  readonly status?: number;
}

/** JSON-RPC: `{code, message, data: {name, message, arguments, context, debug}}`, always with HTTP 200. */
export function complaintOfJsonRpc(error: unknown): OdooComplaint {
  return { exception: textAt(error, 'data', 'name'), text: textAt(error, 'data', 'message') };
}

/** JSON-2: `{name, message, arguments, context, debug}`, with the HTTP status of its kind. */
export function complaintOfJson2(body: unknown, status: number): OdooComplaint {
  return { exception: textAt(body, 'name'), text: textAt(body, 'message'), status };
}

/** XML-RPC, `/xmlrpc/2`: 2 is every UserError, 3 AccessDenied, 4 AccessError, 1 anything else with its traceback. */
const BY_FAULT_CODE: Readonly<Record<number, string>> = { 2: 'UserError', 3: 'AccessDenied', 4: 'AccessError' };

export function complaintOfFault(fault: unknown): OdooComplaint {
  const text = textAt(fault, 'faultString');
  const code: unknown = isRecord(fault) ? fault.faultCode : undefined;
  if (typeof code === 'number') {
    const exception = BY_FAULT_CODE[code];
    return exception === undefined ? complaintOfTraceback(text) : { exception, text };
  }
  return complaintOfNamedFault(typeof code === 'string' ? code : '', text);
}

/** The older endpoint says `warning -- UserError\n\n<text>` or `AccessDenied` where the number would be. */
function complaintOfNamedFault(code: string, text: string): OdooComplaint {
  const [, exception = '', words = ''] = /^(?:warning -- )?(\w+)(?:\n\n([^]*))?$/.exec(code) ?? [];
  return exception === '' ? complaintOfTraceback(text) : { exception, text: words || text };
}

/** The last exception of a traceback: the first line that is not indented after the last `  File "…"`. */
function complaintOfTraceback(traceback: string): OdooComplaint {
  const lines = traceback.split('\n');
  const start = lines.findLastIndex((line) => line.startsWith('  File "')) + 1;
  const last = lines.slice(start);
  const verdict = last
    .slice(
      Math.max(
        0,
        last.findIndex((line) => /^\w/.test(line)),
      ),
    )
    .join('\n');
  const [, exception = '', text = ''] = /^([A-Za-z_][\w.]*)(?::\s*([^]*))?$/.exec(verdict) ?? [];
  return { exception, text: text || verdict };
}
