/** Business hours compared with a slow reference implementation, which knows only the rules and asks Intl for every minute. */
import * as fc from 'fast-check';
import type { Schedule, Weekday } from '../contract/odoo';
import { isOpen, nextOpenAt } from './business-hours';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const WEEK: readonly Weekday[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const ZONES = [
  ['Europe/Berlin', '2026-03-29T01:00Z', '2026-10-25T01:00Z'],
  ['America/New_York', '2026-03-08T07:00Z', '2026-11-01T06:00Z'],
  ['Asia/Dhaka', '2026-02-28T18:00Z'],
  ['Asia/Kathmandu', '2026-12-31T18:15Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00Z', '2026-10-03T15:30Z'],
  ['Africa/Cairo', '2026-04-23T22:00Z', '2026-10-29T21:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00Z'],
] as const;

interface Wall {
  readonly date: string;
  readonly yesterday: string;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();
/** By zone and instant: walks cross the same minutes again and again. */
const walls = new Map<string, Map<number, Wall>>(ZONES.map(([timezone]) => [timezone, new Map()]));
const daysBefore = new Map<string, string>();

function wallOf(timezone: string, instant: number): Wall {
  const known = walls.get(timezone)?.get(instant);
  if (known) return known;
  const format =
    formats.get(timezone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(timezone, format);
  const [date = '', time = ''] = format.format(instant).split(' ');
  const [hour = '', minute = ''] = time.split(':');
  const wall = { date, yesterday: dayBefore(date), minute: Number(hour) * 60 + Number(minute) };
  walls.get(timezone)?.set(instant, wall);
  return wall;
}

function dayBefore(date: string): string {
  const known = daysBefore.get(date) ?? new Date(Date.parse(date) - DAY).toISOString().slice(0, 10);
  daysBefore.set(date, known);
  return known;
}

type Slots = readonly { readonly open_time: number; readonly close_time: number }[];

/** What begins on a day is the same in each of its minutes. */
const begun = new WeakMap<Schedule, Map<string, Slots>>();

function begunOn(schedule: Schedule, day: string): Slots {
  const days = begun.get(schedule) ?? new Map<string, Slots>();
  begun.set(schedule, days);
  const slots = days.get(day) ?? slotsOf(schedule, day);
  days.set(day, slots);
  return slots;
}

function slotsOf(schedule: Schedule, day: string): Slots {
  const closed = schedule.exceptions.filter((one) => one.date === day);
  if (closed.length > 0) return closed.flatMap((one) => one.slots);
  return schedule.hours.filter((row) => row.is_open && row.day === WEEK[new Date(day).getUTCDay()]);
}

function slowIsOpen(schedule: Schedule, instant: number): boolean {
  const { date, yesterday, minute } = wallOf(schedule.timezone, instant);
  const today = begunOn(schedule, date).some(({ open_time: from, close_time: until }) =>
    until < from ? minute >= from * 60 : minute >= from * 60 && minute < until * 60,
  );
  const overnight = begunOn(schedule, yesterday).some(
    ({ open_time: from, close_time: until }) => until < from && minute < until * 60,
  );
  return today || (overnight && !schedule.exceptions.some((one) => one.date === date));
}

const hour = fc.integer({ min: 0, max: 96 }).map((quarter) => quarter / 4);
const slot = fc.record({ open_time: hour, close_time: hour });
const row = fc.record({ day: fc.constantFrom(...WEEK), open_time: hour, close_time: hour, is_open: fc.boolean() });

/** Schedules with an instant near a change of the clocks, and exceptions near that instant. */
const situations = fc.constantFrom(...ZONES).chain(([timezone, ...turns]) =>
  fc
    .record({ turn: fc.constantFrom(...turns), minutes: fc.integer({ min: -3000, max: 1500 }) })
    .chain(({ turn, minutes }) => {
      const at = Date.parse(turn) + minutes * MINUTE;
      const date = fc.integer({ min: -1, max: 3 }).map((days) => new Date(at + days * DAY).toISOString().slice(0, 10));
      const exception = fc.record({ date, slots: fc.array(slot, { maxLength: 2 }) });
      const schedule = fc.record<Schedule>({
        timezone: fc.constant(timezone),
        use_business_hours: fc.constant(true),
        hours: fc.array(row, { maxLength: 6 }),
        exceptions: fc.array(exception, { maxLength: 3 }),
      });
      return schedule.map((made) => ({ schedule: made, at }));
    }),
);

describe('isOpen', () => {
  it('says what a minute-by-minute reading of the rules says', () => {
    fc.assert(
      fc.property(situations, fc.integer({ min: 0, max: 4000 }), ({ schedule, at }, later) => {
        const instant = at + later * MINUTE;
        expect(isOpen(schedule, new Date(instant + 59_999))).toBe(slowIsOpen(schedule, instant));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('nextOpenAt', () => {
  it('is the first open minute, found by walking', () => {
    fc.assert(
      fc.property(situations, ({ schedule, at }) => {
        const next = nextOpenAt(schedule, new Date(at));
        if (slowIsOpen(schedule, at)) return expect(next).toBeNull();
        const end = next === null ? at + 3 * DAY : Math.min(next.getTime(), at + 3 * DAY);
        for (let minute = at + MINUTE; minute < end; minute += MINUTE) {
          if (slowIsOpen(schedule, minute)) throw new Error(`open already at ${new Date(minute).toISOString()}`);
        }
        if (next !== null) expect(slowIsOpen(schedule, next.getTime())).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
