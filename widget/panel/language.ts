/** Speaks the language of the settings, and changes it without a reload. */
import type { ReactiveControllerHost } from 'lit';
import { DEFAULT_TEXTS, loadTexts } from '../core/i18n/load-texts';
import { Wording } from '../core/i18n/wording';

export class Language {
  wording = new Wording(DEFAULT_TEXTS, 'en');
  private wanted = '';

  constructor(private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>) {}

  /** Only the latest wish counts, whichever language arrives first. */
  async speak(locale: string): Promise<void> {
    this.wanted = locale;
    const texts = await loadTexts(locale);
    if (this.wanted !== locale) return;
    this.wording = new Wording(texts, locale);
    this.host.requestUpdate();
  }
}
