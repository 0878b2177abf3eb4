/** Business hours against a slow walker that knows only the rules and asks Intl for every single minute. */
import * as fc from 'fast-check';
import type { Schedule, Weekday } from '../contract/odoo';
import { isOpen, nextOpenAt } from './business-hours';
import { InvalidTimezoneError } from './zone-clock';

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

const walls = new Map<string, Intl.DateTimeFormat>();

function wallOf(timezone: string, instant: number): { date: string; yesterday: string; minute: number } {
  const format =
    walls.get(timezone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' });
  walls.set(timezone, format);
  const [date = '', time = ''] = format.format(instant).split(' ');
  const [hour = '', minute = ''] = time.split(':');
  const yesterday = new Date(Date.parse(date) - DAY).toISOString().slice(0, 10);
  return { date, yesterday, minute: Number(hour) * 60 + Number(minute) };
}

function slowIsOpen(schedule: Schedule, instant: number): boolean {
  const { date, yesterday, minute } = wallOf(schedule.timezone, instant);
  const closed = (day: string) => schedule.exceptions.filter((one) => one.date === day);
  const begunOn = (day: string) =>
    closed(day).length > 0
      ? closed(day).flatMap((one) => one.slots)
      : schedule.hours.filter((row) => row.is_open && row.day === WEEK[new Date(day).getUTCDay()]);
  const today = begunOn(date).some(({ open_time: from, close_time: until }) =>
    until < from ? minute >= from * 60 : minute >= from * 60 && minute < until * 60,
  );
  const overnight = begunOn(yesterday).some(
    ({ open_time: from, close_time: until }) => until < from && minute < until * 60,
  );
  return today || (overnight && closed(date).length === 0);
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

function shop(timezone: string, hours: readonly [Weekday, number, number][]): Schedule {
  const rows = hours.map(([day, open_time, close_time]) => ({ day, open_time, close_time, is_open: true }));
  return { timezone, use_business_hours: true, hours: rows, exceptions: [] };
}

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

  it('answers well within 50 microseconds', () => {
    const schedule = shop('Europe/Berlin', [['monday', 9, 17.5]]);
    isOpen(schedule, new Date());
    const begin = performance.now();
    for (let i = 0; i < 20_000; i += 1) isOpen(schedule, new Date(1_790_000_000_000 + i * MINUTE));
    expect(((performance.now() - begin) / 20_000) * 1000).toBeLessThan(50);
  });

  it('names a time zone that does not exist', () => {
    const schedule = shop('Europe/Atlantis', [['monday', 9, 17]]);
    expect(() => isOpen(schedule, new Date())).toThrow(InvalidTimezoneError);
    expect(() => nextOpenAt(schedule, new Date())).toThrow("'Europe/Atlantis' is not an IANA time zone");
  });

  it('does not ask for the zone when hours are not used', () => {
    expect(isOpen({ ...shop('Europe/Atlantis', []), use_business_hours: false }, new Date())).toBe(true);
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

  it('is a whole minute, also when asked within one', () => {
    const schedule = shop('Asia/Dhaka', [['thursday', 9, 18]]);
    const next = nextOpenAt(schedule, new Date('2026-11-19T02:59:30.500Z'));
    expect(next?.toISOString()).toBe('2026-11-19T03:00:00.000Z');
  });

  it('is null for a slot from midnight to midnight of the same night, which is empty', () => {
    expect(nextOpenAt(shop('Asia/Kathmandu', [['sunday', 24, 0]]), new Date('2026-11-20T12:00:00Z'))).toBeNull();
  });

  it('opens a slot that begins at 24:00 on the next date', () => {
    const next = nextOpenAt(shop('Asia/Kathmandu', [['sunday', 24, 6]]), new Date('2026-11-20T12:00:00Z'));
    expect(next?.toISOString()).toBe('2026-11-22T18:15:00.000Z');
  });

  it('is null when nothing opens within 400 days, and soon known', () => {
    const closed: Schedule = { ...shop('Europe/Berlin', []), exceptions: [{ date: '2027-12-26', slots: [allDay] }] };
    const begin = performance.now();
    expect(nextOpenAt(closed, new Date('2026-11-20T12:00:00Z'))).toBeNull();
    expect(performance.now() - begin).toBeLessThan(100);
    expect(nextOpenAt(closed, new Date('2026-11-21T12:00:00Z'))?.toISOString()).toBe('2027-12-25T23:00:00.000Z');
  });
});

const allDay = { open_time: 0, close_time: 24 };
