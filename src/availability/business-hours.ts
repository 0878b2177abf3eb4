/**
 * Opening hours: is the desk open at this instant, and when does it open next, by the wall clock of the schedule's
 * zone.
 */
import type { Schedule } from '../contract/odoo';
import { localHoursOf } from './local-hours';
import { MINUTES_A_DAY, minuteOf, offsetAt, offsetChangeBetween } from './zone-clock';

/** Beyond this a schedule counts as one that never opens. */
const HORIZON_MINUTES = 400 * MINUTES_A_DAY;

/**
 * A slot is half-open: open at `open_time`, closed at `close_time`. Without `use_business_hours` it is always open.
 *
 * @throws InvalidTimezoneError when the zone is unknown and hours are used
 */
export function isOpen(schedule: Schedule, at: Date): boolean {
  if (!schedule.use_business_hours) return true;
  return localHoursOf(schedule).isOpen(localMinuteAt(schedule, at));
}

/**
 * The first minute after `at` at which it is open; null while open, and null if there is none within 400 days.
 *
 * Walks stretches of constant offset, so that a wall-clock minute which the spring change skips never happens and one
 * that happens twice in autumn counts both times.
 *
 * @throws InvalidTimezoneError when the zone is unknown and hours are used
 */
export function nextOpenAt(schedule: Schedule, at: Date): Date | null {
  if (isOpen(schedule, at)) return null;
  const hours = localHoursOf(schedule);
  const now = minuteOf(at);
  const end = now + HORIZON_MINUTES + 1;
  for (let from = now + 1; from < end;) {
    const until = Math.min(sameOffsetUntil(schedule.timezone, from), end);
    const offset = offsetAt(schedule.timezone, from);
    const found = hours.nextOpen(from + offset, until + offset);
    if (found !== null) return new Date((found - offset) * 60_000);
    from = until;
  }
  return null;
}

/** Minutes of the schedule's wall clock since the local 1970-01-01 00:00. */
export function localMinuteAt(schedule: Schedule, at: Date): number {
  const minute = minuteOf(at);
  return minute + offsetAt(schedule.timezone, minute);
}

/** A day ahead, or the next change of the clocks when that comes first. No zone changes twice within a day. */
function sameOffsetUntil(timezone: string, from: number): number {
  const ahead = from + MINUTES_A_DAY;
  if (offsetAt(timezone, ahead) === offsetAt(timezone, from)) return ahead;
  return offsetChangeBetween(timezone, from, ahead);
}
