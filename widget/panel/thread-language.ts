/** The panel speaks the language of its thread where that is not the page's, unless the shopper chose one by hand. */
import type { PanelSettings } from '../contract/panel.port';
import { matchLanguage } from '../core/i18n/languages';
import { memoryKey } from '../core/session/memory-key';
import type { ChatEvent } from '../core/state/chat.event';
import type { ChatState } from '../core/state/chat.state';
import type { LanguageController } from './language.controller';

interface LanguageHost {
  readonly settings: PanelSettings;
  readonly language: LanguageController;
}

export class ThreadLanguage {
  constructor(private readonly host: LanguageHost & EventTarget) {
    host.addEventListener('panel-locale', (event) => this.speak((event as CustomEvent<string>).detail));
  }

  readonly hear = (event: ChatEvent): void => {
    if (event.type === 'opened') this.follow(event.session.conversation.locale);
    else if (event.type === 'answered') this.follow(event.answer.locale);
    else if (event.type === 'accepted') this.follow(event.receipt.locale);
  };

  /** With what was heard before this was fetched: a session describes its channel in the language of its thread. */
  begin({ channel, phase }: ChatState): void {
    if (phase === 'ready') this.follow(channel?.locale);
  }

  /** @param locale of the thread; without one it is the page's, as an older bridge has it */
  private follow(locale = this.host.settings.locale): void {
    const { settings } = this.host;
    const isPages = isChosen(settings) || matchLanguage(locale) === matchLanguage(settings.locale);
    this.speak(isPages ? settings.locale : locale);
  }

  private speak(locale: string): void {
    const { language } = this.host;
    if (language.i18n.locale !== locale) void language.speak(locale);
  }
}

/** Kept by the loader for the next page of this tab. */
function isChosen({ src, channel, locale }: PanelSettings): boolean {
  try {
    return Object.entries(sessionStorage).some(
      ([key, value]) => key.startsWith(`${memoryKey(src, channel)}:`) && value === locale,
    );
  } catch {
    return false;
  }
}
