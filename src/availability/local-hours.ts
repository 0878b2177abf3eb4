/** A schedule prepared for look-ups: which wall-clock minutes of which local dates are open. */
import type { Schedule, Weekday } from '../contract/odoo';
import { MINUTES_A_DAY } from './zone-clock';

/** Half-open, in minutes after the local midnight of the date it begins on; `until` may lie in the next day. */
interface Slot {
  readonly from: number;
  readonly until: number;
}

/** Local dates are numbered as days since 1970-01-01, which was a Thursday: 0 here. */
const WEEK: readonly Weekday[] = ['thursday', 'friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday'];

const prepared = new WeakMap<Schedule, LocalHours>();

/** A schedule is prepared once: snapshots are immutable, a changed schedule is another object. */
export function localHoursOf(schedule: Schedule): LocalHours {
  const known = prepared.get(schedule);
  if (known) return known;
  const made = new LocalHours(schedule);
  prepared.set(schedule, made);
  return made;
}

export class LocalHours {
  private readonly week: readonly (readonly Slot[])[];
  private readonly exceptions = new Map<number, Slot[]>();

  constructor(schedule: Schedule) {
    const rows = schedule.hours.filter((row) => row.is_open);
    this.week = WEEK.map((day) => slotsOf(rows.filter((row) => row.day === day)));
    for (const { date, slots } of schedule.exceptions) {
      const day = dayNumberOf(date);
      this.exceptions.set(day, [...(this.exceptions.get(day) ?? []), ...slotsOf(slots)]);
    }
  }

  /** Is this wall-clock minute, counted from the local 1970-01-01 00:00, open? */
  isOpen(localMinute: number): boolean {
    return this.nextOpen(localMinute, localMinute + 1) !== null;
  }

  /** Is the local date an exception without any open minute? */
  isHoliday(localMinute: number): boolean {
    return this.exceptions.get(Math.floor(localMinute / MINUTES_A_DAY))?.length === 0;
  }

  /** The first open wall-clock minute in `[from, until)`. */
  nextOpen(from: number, until: number): number | null {
    for (let day = Math.floor(from / MINUTES_A_DAY); day * MINUTES_A_DAY < until; day += 1) {
      const midnight = day * MINUTES_A_DAY;
      const starts = this.openOn(day)
        .filter((slot) => midnight + slot.until > from)
        .map((slot) => Math.max(from, midnight + slot.from));
      const first = Math.min(...starts);
      if (first < until) return first;
    }
    return null;
  }

  /** The open stretches of one date, cut at its midnights: its own slots, and what the night before leaves over. */
  private openOn(day: number): Slot[] {
    const own = this.slotsBegunOn(day).map(({ from, until }) => ({ from, until: Math.min(until, MINUTES_A_DAY) }));
    if (this.exceptions.has(day)) return own.filter(isSome);
    const left = this.slotsBegunOn(day - 1).map(({ until }) => ({ from: 0, until: until - MINUTES_A_DAY }));
    return [...own, ...left].filter(isSome);
  }

  private slotsBegunOn(day: number): readonly Slot[] {
    return this.exceptions.get(day) ?? this.week[((day % 7) + 7) % 7] ?? [];
  }
}

/** Cutting at midnight leaves nothing of a slot that begins at 24:00. */
function isSome(slot: Slot): boolean {
  return slot.from < slot.until;
}

function slotsOf(rows: readonly { readonly open_time: number; readonly close_time: number }[]): Slot[] {
  return rows
    .map((row) => ({ from: Math.round(row.open_time * 60), until: Math.round(row.close_time * 60) }))
    .filter(({ from, until }) => from !== until)
    .map(({ from, until }) => ({ from, until: until < from ? until + MINUTES_A_DAY : until }));
}

function dayNumberOf(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / (MINUTES_A_DAY * 60_000));
}
