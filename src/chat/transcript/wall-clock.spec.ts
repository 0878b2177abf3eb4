import { WallClock } from './wall-clock';

const AT = '2026-03-29T00:59:30.000Z';

describe('a clock on the wall', () => {
  it.each([
    ['UTC', '2026-03-29 00:59'],
    ['Asia/Dhaka', '2026-03-29 06:59'],
    ['America/St_Johns', '2026-03-28 22:29'],
    ['Pacific/Apia', '2026-03-29 13:59'],
    ['Europe/Berlin', '2026-03-29 01:59'],
  ])('shows the day and the minute in %s', (zone, shown) => {
    expect(new WallClock(zone).minute(AT)).toBe(shown);
    expect(new WallClock(zone).zone).toBe(zone);
  });

  it('skips the hour that summer takes', () => {
    expect(new WallClock('Europe/Berlin').minute('2026-03-29T01:00:00Z')).toBe('2026-03-29 03:00');
  });

  it('begins the day with hour 0', () => {
    expect(new WallClock('Asia/Dhaka').minute('2026-11-20T18:00:00Z')).toBe('2026-11-21 00:00');
  });

  it.each([['Mars/Olympus'], [''], ['<b>'], [undefined]])('shows UTC, and says so, for the zone %p', (zone) => {
    const clock = new WallClock(zone);
    expect(clock.zone).toBe('UTC');
    expect(clock.minute(AT)).toBe('2026-03-29 00:59');
  });
});
