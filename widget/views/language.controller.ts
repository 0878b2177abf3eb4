/** Speaks the language of the settings, and changes it without a reload. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DEFAULT_TEXTS, loadTexts } from '../texts/load-texts';
import { Wording } from '../texts/wording';

export class Language implements ReactiveController {
  wording = new Wording(DEFAULT_TEXTS, 'en');
  private wanted = '';

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to do before the settings name a language.
  }

  /** Only the latest wish counts, whichever language arrives first. */
  async speak(locale: string): Promise<void> {
    this.wanted = locale;
    const texts = await loadTexts(locale);
    if (this.wanted !== locale) return;
    this.wording = new Wording(texts, locale);
    this.host.requestUpdate();
  }
}
