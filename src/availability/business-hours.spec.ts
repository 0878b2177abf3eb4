/** Business hours at their edges. `business-hours.walk.spec.ts` compares them over a whole year. */
import type { Schedule, Weekday } from '../contract/odoo';
import { isOpen, nextOpenAt } from './business-hours';
import { InvalidTimezoneError } from './zone-clock';

const NOON = new Date('2026-11-20T12:00:00Z');

function shop(timezone: string, hours: readonly [Weekday, number, number][]): Schedule {
  const rows = hours.map(([day, open_time, close_time]) => ({ day, open_time, close_time, is_open: true }));
  return { timezone, use_business_hours: true, hours: rows, exceptions: [] };
}

describe('isOpen', () => {
  it('names a time zone that does not exist', () => {
    const schedule = shop('Europe/Atlantis', [['monday', 9, 17]]);
    expect(() => isOpen(schedule, NOON)).toThrow(InvalidTimezoneError);
    expect(() => nextOpenAt(schedule, NOON)).toThrow("'Europe/Atlantis' is not an IANA time zone");
  });

  it('does not ask for the zone when hours are not used', () => {
    expect(isOpen({ ...shop('Europe/Atlantis', []), use_business_hours: false }, NOON)).toBe(true);
  });
});

describe('nextOpenAt', () => {
  it.each([
    ['the clocks go forward before it', 'Europe/Berlin', 4, '2026-03-28T23:30:00Z', '2026-03-29T02:00:00.000Z'],
    ['the clocks go back before it', 'Europe/Berlin', 4, '2026-10-24T22:30:00Z', '2026-10-25T03:00:00.000Z'],
    [
      'it begins with the first minute of summer time',
      'Europe/Berlin',
      3,
      '2026-03-28T23:30Z',
      '2026-03-29T01:00:00.000Z',
    ],
    ['the clocks skip it', 'Europe/Berlin', 2.5, '2026-03-28T23:30:00Z', '2026-04-05T00:30:00.000Z'],
    ['it comes twice and the first is over', 'Europe/Berlin', 2.5, '2026-10-25T00:45Z', '2026-10-25T01:30:00.000Z'],
    ['the clocks change by half an hour', 'Australia/Lord_Howe', 3, '2026-10-03T12:00Z', '2026-10-03T16:00:00.000Z'],
    ['the zone never changes', 'UTC', 9, '2026-11-20T12:00:00Z', '2026-11-22T09:00:00.000Z'],
    ['the zone is behind', 'America/New_York', 9, '2026-11-20T12:00:00Z', '2026-11-22T14:00:00.000Z'],
  ])('is right when %s', (_what, timezone, opens, at, next) => {
    const schedule = shop(timezone, [['sunday', opens, opens + 0.2]]);
    expect(nextOpenAt(schedule, new Date(at))?.toISOString()).toBe(next);
  });

  it('does not count a row that is switched off', () => {
    const { hours, ...schedule } = shop('UTC', [['sunday', 9, 17]]);
    const off = { ...schedule, hours: hours.map((row) => ({ ...row, is_open: false })) };
    expect(nextOpenAt(off, new Date('2026-11-22T12:00:00Z'))).toBeNull();
  });

  it('looks exactly 400 days ahead', () => {
    const once: Schedule = { ...shop('UTC', []), exceptions: [{ date: '2027-12-25', slots: [allDay] }] };
    expect(nextOpenAt(once, new Date('2026-11-20T00:00:00Z'))?.toISOString()).toBe('2027-12-25T00:00:00.000Z');
    expect(nextOpenAt(once, new Date('2026-11-19T23:59:00Z'))).toBeNull();
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

  it('is null when nothing opens within 400 days', () => {
    const closed: Schedule = { ...shop('Europe/Berlin', []), exceptions: [{ date: '2027-12-26', slots: [allDay] }] };
    expect(nextOpenAt(closed, new Date('2026-11-20T12:00:00Z'))).toBeNull();
    expect(nextOpenAt(closed, new Date('2026-11-21T12:00:00Z'))?.toISOString()).toBe('2027-12-25T23:00:00.000Z');
  });
});

const allDay = { open_time: 0, close_time: 24 };
