/** Dates as the demo shop and its people count them. */
const ZONE = 'Asia/Dhaka';
const DAY_MS = 86_400_000;
const dates = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

/** `YYYY-MM-DD` */
export function localDate(instant: Date): string {
  return dates.format(instant);
}

/** So many dates up to today, oldest first. */
export function datesUpTo(today: Date, days: number): string[] {
  const ago = Array.from({ length: days }, (_, index) => days - 1 - index);
  return ago.map((number) => localDate(new Date(today.getTime() - number * DAY_MS)));
}
