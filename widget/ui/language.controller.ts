/** Keeps the sentences around a chat in the language of the panel. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Wording } from '../core/i18n/wording';
import { ENGLISH, loadAroundTexts } from '../core/i18n/sheets/load-sheet-texts';

export class AroundLanguage implements ReactiveController {
  texts = ENGLISH;
  private spoken = 'en';

  constructor(private readonly host: ReactiveControllerHost & { readonly wording: Wording }) {
    host.addController(this);
  }

  hostUpdate(): void {
    const { locale } = this.host.wording;
    if (locale !== this.spoken) void this.speak(locale);
  }

  /** Only the latest wish counts, whichever language arrives first. */
  private async speak(locale: string): Promise<void> {
    this.spoken = locale;
    const texts = await loadAroundTexts(locale);
    if (this.spoken !== locale) return;
    this.texts = texts;
    this.host.requestUpdate();
  }
}
