/** Rejects or replaces values that XML-RPC cannot carry. */
import { OdooInvalidError } from './odoo.errors';
import { isRecord } from './json-value';

const LARGEST_INT = 2 ** 31 - 1;
const CDATA_END = ']]>';

/**
 * A copy that the XML writer carries faithfully. It escapes only the first `]]>` of a text: a second one would end the
 * CDATA section and let a shopper write XML of their own, so a zero-width space goes into it.
 *
 * @throws OdooInvalidError for whole numbers beyond 32 bits, NaN and Infinity
 */
export function xmlRpcValue(value: unknown, path = ''): unknown {
  if (typeof value === 'number') return fittingNumber(value, path);
  if (typeof value === 'string') return withOneCdataEnd(value);
  if (Array.isArray(value)) return value.map((item, index) => xmlRpcValue(item, `${path}[${index}]`));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, xmlRpcValue(item, path === '' ? key : `${path}.${key}`)]),
  );
}

function fittingNumber(value: number, path: string): number {
  const fits = Number.isInteger(value) ? Math.abs(value) <= LARGEST_INT : Number.isFinite(value);
  if (fits) return value;
  throw new OdooInvalidError(
    `XML-RPC carries whole numbers up to 2^31-1: ${path} is beyond; set ODOO_PROTOCOL=jsonrpc.`,
  );
}

function withOneCdataEnd(text: string): string {
  const [first = '', second, ...more] = text.split(CDATA_END);
  if (second === undefined) return text;
  return first + CDATA_END + [second, ...more].join(']]\u200b>');
}
