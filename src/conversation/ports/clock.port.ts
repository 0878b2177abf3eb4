/** The time of day. Dates come from here and from nowhere else; how long something took is measured with `performance.now()`. */
export const CLOCK = Symbol('Clock');

export interface Clock {
  /** Unix milliseconds. */
  now(): number;
}

export const SYSTEM_CLOCK: Clock = { now: () => Date.now() };

/** ISO 8601 in UTC, as instants are written down everywhere. */
export function isoNow(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
