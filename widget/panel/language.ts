/** Speaks the language of the settings, and changes it without a reload. */
import type { ReactiveControllerHost } from 'lit';
import { DEFAULT_TEXTS, loadTexts } from '../core/i18n/load-texts';
import { Wording } from '../core/i18n/wording';
import { REAL_TIMERS } from '../core/time/timers.port';

export class Language {
  wording = new Wording(DEFAULT_TEXTS, 'en', REAL_TIMERS);
  private wanted = '';

  constructor(private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>) {}

  /** Only the latest wish counts, whichever language arrives first. */
  async speak(locale: string): Promise<void> {
    this.wanted = locale;
    const texts = await loadTexts(locale);
    if (this.wanted !== locale) return;
    this.wording = new Wording(texts, locale, REAL_TIMERS);
    this.host.requestUpdate();
  }
}
