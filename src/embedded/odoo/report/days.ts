/** Days of the calendar (`YYYY-MM-DD`), and the weeks from Monday and months that they are in. */
const DAY_MS = 86_400_000;
const LENGTH = { day: 1, week: 7, month: 31 } as const;

export type CalendarUnit = keyof typeof LENGTH;

/** Every day, week or month from one date to another, the first and last cut at these ends. */
export function partsOf(
  first: string,
  last: string,
  unit: CalendarUnit,
): { readonly from: string; readonly to: string }[] {
  const parts: { from: string; to: string }[] = [];
  let from = first;
  while (from <= last) {
    const after = beginOf(plusDays(beginOf(from, unit), LENGTH[unit]), unit);
    const end = plusDays(after, -1);
    parts.push({ from, to: end < last ? end : last });
    from = after;
  }
  return parts;
}

/** Days from one date to another; NaN when one of them is no date. */
export function daysBetween(first: string, last: string): number {
  return isDate(first) && isDate(last) ? (Date.parse(last) - Date.parse(first)) / DAY_MS : Number.NaN;
}

function isDate(date: string): boolean {
  const instant = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date);
}

function beginOf(date: string, unit: CalendarUnit): string {
  if (unit === 'day') return date;
  if (unit === 'month') return `${date.slice(0, 7)}-01`;
  return plusDays(date, -((new Date(date).getUTCDay() + 6) % 7));
}

function plusDays(date: string, number: number): string {
  return new Date(Date.parse(date) + number * DAY_MS).toISOString().slice(0, 10);
}
