/** Bounds the processor time of an availability check, of which every message and every page needs one. */
import type { Schedule } from '../contract/odoo';
import { isOpen, nextOpenAt } from './business-hours';

const MINUTE = 60_000;
const never: Schedule = { timezone: 'Europe/Berlin', use_business_hours: true, hours: [], exceptions: [] };
const mondays: Schedule = {
  ...never,
  hours: [{ day: 'monday', open_time: 9, close_time: 17.5, is_open: true }],
};

/** Microseconds of the processor, which a busy machine does not lengthen. */
function cost(work: () => void): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return user + system;
}

describe('Business hours', () => {
  it('are answered well within 50 microseconds', () => {
    isOpen(mondays, new Date(1_790_000_000_000));
    const spent = cost(() => {
      for (let i = 0; i < 20_000; i += 1) isOpen(mondays, new Date(1_790_000_000_000 + i * MINUTE));
    });
    expect(spent / 20_000).toBeLessThan(50);
  });

  it('that never come are known within a tenth of a second', () => {
    const spent = cost(() => expect(nextOpenAt(never, new Date('2026-11-20T12:00:00Z'))).toBeNull());
    expect(spent).toBeLessThan(100_000);
  });
});
