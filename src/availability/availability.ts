/** Tells whether a shopper can reach an agent now, why not, and when next. */
import type { Schedule } from '../contract/odoo';
import { isOpen, localMinuteAt, nextOpenAt } from './business-hours';
import { localHoursOf } from './local-hours';

export type AvailabilityReason = 'open' | 'outside_hours' | 'holiday' | 'no_agents';

export interface Availability {
  readonly open: boolean;
  readonly reason: AvailabilityReason;
  /** Null while the hours are open, also when nobody is online in them, and when none come within 400 days. */
  readonly nextOpenAt: Date | null;
  readonly timezone: string;
}

/**
 * Hours first, then people. `holiday` is a local date that an exception closes all day; without `agentsOnline` the
 * hours alone decide.
 *
 * @throws InvalidTimezoneError when the zone is unknown and hours are used
 */
export function availabilityOf(
  schedule: Schedule,
  at: Date,
  { agentsOnline }: { readonly agentsOnline?: number } = {},
): Availability {
  const { timezone } = schedule;
  if (!isOpen(schedule, at)) {
    const holiday = localHoursOf(schedule).isHoliday(localMinuteAt(schedule, at));
    const reason = holiday ? 'holiday' : 'outside_hours';
    return { open: false, reason, nextOpenAt: nextOpenAt(schedule, at), timezone };
  }
  if (agentsOnline === 0) return { open: false, reason: 'no_agents', nextOpenAt: null, timezone };
  return { open: true, reason: 'open', nextOpenAt: null, timezone };
}
