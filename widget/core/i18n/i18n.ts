/** A language in use: its sentences, its digits and its way to write dates. */
import type { Clock } from '../time/timers.port';
import type { Catalogue, English, Say, SectionName } from './catalogue';
import { panel } from './en';
import { directionOf, matchLanguage } from './languages';
import type { Language } from './languages';
import { translate } from './translate';
import type { Sentence, Values } from './translate';

const DAY_MS = 86_400_000;
const CLOCK: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
/** "সকাল ৯:০০", not "৯:০০ AM" */
const BENGALI_CLOCK: Intl.DateTimeFormatOptions = { ...CLOCK, dayPeriod: 'short', hour12: true };

export class I18n {
  readonly language: Language;
  /** The locale of what it says and of how it writes dates and numbers: English where the widget does not speak the shop's. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  private readonly numbers: Intl.NumberFormat;

  /**
   * @param locale BCP 47
   * @param clock says which day is today
   * @param catalogue the sentences of its language; null while they are on their way, and for English
   */
  constructor(
    readonly locale: string,
    private readonly clock: Clock,
    private readonly catalogue: Catalogue | null = null,
  ) {
    this.language = catalogue === null ? 'en' : matchLanguage(locale);
    this.direction = directionOf(this.language);
    const [primary] = locale.split('-');
    this.tag = primary === this.language ? locale : this.language;
    this.numbers = new Intl.NumberFormat(this.tag);
  }

  /** Says what the panel says. */
  readonly say = this.section('panel', panel);

  /** @param english the section as the catalogue of English has it: so that it travels with the feature that says it */
  section<Name extends SectionName>(name: Name, english: English[Name]): Say<Name> {
    const sentences: Readonly<Record<string, Sentence>> = this.catalogue?.[name] ?? english;
    return (key, ...[values]: readonly Values[]) => translate(this.tag, sentences[key] ?? '', values);
  }

  /** In Arabic, words that have any Arabic run as it does, whatever they begin with: an order's number, a brand. */
  dirOf(text: string): 'rtl' | 'auto' {
    return this.direction === 'rtl' && /[\u0620-\u06ff]/.test(text) ? 'rtl' : 'auto';
  }

  number(value: number): string {
    return this.numbers.format(value);
  }

  /** "10:42 AM", "সকাল ১০:৪২" */
  time(iso: string): string {
    if (this.language !== 'bn') return this.format(iso, CLOCK).trim();
    const parts = this.parts(iso, BENGALI_CLOCK);
    const period = parts.find(({ type }) => type === 'dayPeriod');
    const rest = parts.filter((part) => part !== period).map(({ value }) => value);
    return `${period?.value ?? ''} ${rest.join('').trim()}`.trim();
  }

  /** "Today", "Yesterday", "Monday, 5 October" */
  day(iso: string): string {
    const daysAgo = Math.round((this.midnight(this.clock.now()) - this.midnight(Date.parse(iso))) / DAY_MS);
    if (daysAgo === 0) return this.say('today');
    if (daysAgo === 1) return this.say('yesterday');
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
    return new Intl.DateTimeFormat(this.tag, style).formatToParts(instant);
  }
}
