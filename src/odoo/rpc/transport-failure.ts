/** Turns a failed connection into an error with advice by its cause. */
import { OdooUnreachableError } from './odoo.errors';
import { isRecord, textAt } from './json-value';

const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/^ECONNREFUSED$/, 'refuses connections: is Odoo running, is the port in ODOO_URL right?'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'has a host name that cannot be resolved: check ODOO_URL and DNS.'],
  [/^(TimeoutError|ABORT_ERR|ETIMEDOUT|UND_ERR_\w*TIMEOUT)$/, 'did not answer in time: is it overloaded?'],
  [
    /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|EPROTO)/,
    'fails at TLS: check its certificate, and http or https in ODOO_URL.',
  ],
];
const OTHERWISE = 'dropped the connection: nothing to do unless it lasts.';

/** `cause` keeps no more than the reason's code: errors of HTTP libraries may carry the request with its secret. */
export function unreachable(address: string, error: unknown): OdooUnreachableError {
  const reason = reasonOf(error);
  const advice = ADVICE.find(([pattern]) => pattern.test(reason))?.[1] ?? OTHERWISE;
  return new OdooUnreachableError(`Odoo at ${address} ${advice}`, { cause: Object.freeze({ reason }) });
}

function reasonOf(error: unknown): string {
  // Node tries all addresses of a host and wraps what each of them said.
  const inner: unknown = isRecord(error) && Array.isArray(error.errors) ? error.errors[0] : undefined;
  return codeOf(error) || codeOf(inner) || textAt(error, 'name') || 'unknown';
}

/** Node's or undici's code of an error, for example `ECONNRESET`; empty when it has none. */
export function codeOf(error: unknown): string {
  return textAt(error, 'code');
}
