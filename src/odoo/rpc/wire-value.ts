/** Normalises arguments for every transport, as a copy: Odoo must store the same over every protocol. */

/** Control characters that XML 1.0 forbids; PostgreSQL refuses NUL over any protocol. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Half a character: not encodable as UTF-8, PostgreSQL refuses it. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** A deep copy without forbidden characters and without undefined or null keys (the façade has no null). */
export function wireArguments(args: object): Record<string, unknown> {
  const entries: [string, unknown][] = Object.entries(args);
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined && value !== null).map(([key, value]) => [key, wireValue(value)]),
  );
}

function wireValue(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(FORBIDDEN, '').replace(LONE_SURROGATE, '\ufffd');
  if (Array.isArray(value)) return value.map(wireValue);
  if (typeof value === 'object' && value !== null) return wireArguments(value);
  return value;
}
