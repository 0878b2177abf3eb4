/** Turns instants into wall-clock minutes of an IANA zone, by the zone data of Node. */

export const MINUTES_A_DAY = 1440;

/** The zone of a schedule is not one that this Node knows: a typing mistake in Odoo, or zone data that is too old. */
export class InvalidTimezoneError extends Error {
  readonly code = 'INVALID_TIMEZONE';

  constructor(
    readonly timezone: string,
    cause: unknown,
  ) {
    super(`'${timezone}' is not an IANA time zone: correct the time zone of the live chat channel in Odoo.`, { cause });
    this.name = 'InvalidTimezoneError';
  }
}

/** Building a formatter costs 100 times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

const OFFSET = /GMT(?:([+-])(\d{2}):(\d{2}))?/;

/** Minutes since the epoch, rounded down: all reckoning here is in whole minutes. */
export function minuteOf(at: Date): number {
  return Math.floor(at.getTime() / 60_000);
}

/** Minutes to add to UTC for the wall clock of the zone at this UTC minute. */
export function offsetAt(timezone: string, utcMinute: number): number {
  const [, sign, hours, minutes] = OFFSET.exec(formatterOf(timezone).format(utcMinute * 60_000)) ?? [];
  if (sign === undefined) return 0;
  const size = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -size : size;
}

/** The first UTC minute in `(from, to]` with another offset than `from`. Expects one change in between, not more. */
export function offsetChangeBetween(timezone: string, from: number, to: number): number {
  const before = offsetAt(timezone, from);
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(timezone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

function formatterOf(timezone: string): Intl.DateTimeFormat {
  const known = formatters.get(timezone);
  if (known) return known;
  try {
    const made = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' });
    formatters.set(timezone, made);
    return made;
  } catch (error) {
    throw new InvalidTimezoneError(timezone, error);
  }
}
