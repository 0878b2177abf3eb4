/** Pairs of clock and zone under which every unit suite has to pass; each zone with more than one kind of day. */
const DAY_MS = 86_400_000;
const inDays = (days) => (now) => now + days * DAY_MS;
const at = (instant) => () => Date.parse(instant);

/** `at` tells, from now, the Unix milliseconds at which the suites begin; from there time flows as ever. */
export const CLOCKS = [
  { name: 'tomorrow', zone: 'UTC', at: inDays(1) },
  { name: 'in a year', zone: 'Asia/Dhaka', at: inDays(365) },
  { name: '29 February 2028', zone: 'America/St_Johns', at: at('2028-02-29T12:00:00Z') },
  { name: 'summer time begins in Berlin', zone: 'Pacific/Apia', at: at('2027-03-28T00:59:50Z') },
  { name: 'summer time ends in Berlin', zone: 'America/St_Johns', at: at('2027-10-31T00:59:50Z') },
  { name: '23:59:50 on 31 December', zone: 'Pacific/Apia', at: at('2027-12-31T23:59:50+13:00') },
  { name: '20 January 2038', zone: 'Asia/Dhaka', at: at('2038-01-20T03:14:00Z') },
];
