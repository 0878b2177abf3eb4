/** A language at work: its sentences, its digits and its way to write dates. */
import type { Texts } from './texts';
import type { Clock } from '../time/timers.port';

const DAY_MS = 86_400_000;

export class Wording {
  private readonly numbers: Intl.NumberFormat;

  constructor(
    readonly texts: Texts,
    readonly locale: string,
    private readonly clock: Clock,
  ) {
    this.numbers = new Intl.NumberFormat(locale);
  }

  number(value: number): string {
    return this.numbers.format(value);
  }

  /** "10:42 AM", "সকাল ১০:৪২" */
  time(iso: string): string {
    const parts = this.parts(iso, this.texts.clock);
    const period = this.texts.isPeriodFirst ? parts.find(({ type }) => type === 'dayPeriod') : undefined;
    const rest = parts.filter((part) => part !== period).map(({ value }) => value);
    return `${period?.value ?? ''} ${rest.join('').trim()}`.trim();
  }

  /** "Today", "Yesterday", "Monday, 5 October" */
  day(iso: string): string {
    const daysAgo = Math.round((this.midnight(this.clock.now()) - this.midnight(Date.parse(iso))) / DAY_MS);
    if (daysAgo === 0) return this.texts.today;
    if (daysAgo === 1) return this.texts.yesterday;
    return this.format(iso, { weekday: 'long', day: 'numeric', month: 'long' });
  }

  /** "5 October" */
  date(iso: string): string {
    return this.format(iso, { day: 'numeric', month: 'long' });
  }

  /** "Sunday 9:00 AM", in the shopper's zone; with the date when the weekday alone could be this week's. */
  readonly moment = (iso: string): string => {
    const isFar = Date.parse(iso) - this.clock.now() > 6 * DAY_MS;
    const day: Intl.DateTimeFormatOptions = isFar
      ? { weekday: 'long', day: 'numeric', month: 'long' }
      : { weekday: 'long' };
    return `${this.format(iso, day)} ${this.time(iso)}`;
  };

  /** Names the day, so that two instants of one local day compare equal. */
  dayKey(iso: string): string {
    return String(this.midnight(Date.parse(iso)));
  }

  private midnight(instant: number): number {
    const day = new Date(instant);
    return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
  }

  private format(iso: string, style: Intl.DateTimeFormatOptions): string {
    return this.parts(iso, style)
      .map(({ value }) => value)
      .join('');
  }

  /** Nothing for what is not a date. */
  private parts(iso: string, style: Intl.DateTimeFormatOptions): readonly Intl.DateTimeFormatPart[] {
    const instant = new Date(iso);
    if (Number.isNaN(instant.getTime())) return [];
    return new Intl.DateTimeFormat(this.locale, style).formatToParts(instant);
  }
}
