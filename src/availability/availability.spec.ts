/** Availability of the desk: open or not, why, and when again. */
import type { Schedule } from '../contract/odoo';
import { availabilityOf } from './availability';

const schedule: Schedule = {
  timezone: 'Asia/Dhaka',
  use_business_hours: true,
  hours: [
    { day: 'wednesday', open_time: 9, close_time: 18, is_open: true },
    { day: 'thursday', open_time: 9, close_time: 18, is_open: true },
  ],
  exceptions: [
    { date: '2026-12-16', slots: [] },
    { date: '2026-12-17', slots: [{ open_time: 10, close_time: 12 }] },
  ],
};

const at = (iso: string) => new Date(iso);

describe('availabilityOf', () => {
  it('is open in hours, whoever is online is not asked', () => {
    const open = { open: true, reason: 'open', nextOpenAt: null, timezone: 'Asia/Dhaka' };
    expect(availabilityOf(schedule, at('2026-11-19T05:00:00Z'))).toEqual(open);
    expect(availabilityOf(schedule, at('2026-11-19T05:00:00Z'), { agentsOnline: 2 })).toEqual(open);
  });

  it('says that nobody is there when the hours are open but no agent is online', () => {
    expect(availabilityOf(schedule, at('2026-11-19T05:00:00Z'), { agentsOnline: 0 })).toEqual({
      open: false,
      reason: 'no_agents',
      nextOpenAt: null,
      timezone: 'Asia/Dhaka',
    });
  });

  it('tells outside hours when it opens next, agents or none', () => {
    expect(availabilityOf(schedule, at('2026-11-19T02:00:00Z'), { agentsOnline: 0 })).toMatchObject({
      open: false,
      reason: 'outside_hours',
      nextOpenAt: at('2026-11-19T03:00:00Z'),
    });
  });

  it('calls a closed date a holiday, by the local date', () => {
    const next = at('2026-12-17T04:00:00Z');
    expect(availabilityOf(schedule, at('2026-12-15T17:59:00Z')).reason).toBe('outside_hours');
    expect(availabilityOf(schedule, at('2026-12-15T18:00:00Z'))).toMatchObject({ reason: 'holiday', nextOpenAt: next });
  });

  it('calls a date a holiday whose only slot is empty', () => {
    const empty = { ...schedule, exceptions: [{ date: '2026-11-19', slots: [{ open_time: 10, close_time: 10 }] }] };
    expect(availabilityOf(empty, at('2026-11-19T05:00:00Z')).reason).toBe('holiday');
  });

  it('calls the closed hours of a short day outside hours', () => {
    expect(availabilityOf(schedule, at('2026-12-17T06:00:00Z')).reason).toBe('outside_hours');
  });

  it('is always open without business hours', () => {
    const always = { ...schedule, use_business_hours: false };
    expect(availabilityOf(always, at('2026-12-16T05:00:00Z')).open).toBe(true);
  });
});
