/** The language of the panel; it changes without a reload. */
import type { ReactiveControllerHost } from 'lit';
import { I18n } from '../core/i18n/i18n';
import { loadCatalogue } from '../core/i18n/load-catalogue';
import { REAL_TIMERS } from '../core/time/timers.port';

export class LanguageController {
  i18n = new I18n('en', REAL_TIMERS);
  private wanted = '';
  private isMissing = false;

  constructor(private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>) {}

  /** Only the latest wish counts, whichever language arrives first. While it cannot be fetched, the one before stays. */
  async speak(locale: string): Promise<void> {
    this.wanted = locale;
    this.isMissing = false;
    const catalogue = await loadCatalogue(locale).catch(() => undefined);
    if (this.wanted !== locale) return;
    this.isMissing = catalogue === undefined;
    if (catalogue === undefined) return;
    this.i18n = new I18n(locale, REAL_TIMERS, catalogue);
    this.host.requestUpdate();
  }

  /** Tries again to fetch a language that could not be fetched. */
  tryAgain(): void {
    if (this.isMissing) void this.speak(this.wanted);
  }
}
