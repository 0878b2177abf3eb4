/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import type { PanelSettings } from '../contract/panel.port';
import { memoryKey } from '../core/session/memory-key';
import type { ChatEvent } from '../core/state/chat.event';
import { INITIAL_STATE } from '../core/state/chat.state';
import { LanguageController } from './language.controller';
import { ThreadLanguage } from './thread-language';

const answered = (locale?: string) => ({ type: 'answered', answer: { locale } }) as unknown as ChatEvent;
const accepted = (locale?: string) => ({ type: 'accepted', receipt: { locale } }) as unknown as ChatEvent;
const opened = (locale?: string) => ({ type: 'opened', session: { conversation: { locale } } }) as unknown as ChatEvent;

describe('the language of the panel', () => {
  afterEach(() => sessionStorage.clear());

  function panel(locale: string) {
    const settings = { src: 'https://chat.example', channel: 'default', locale } as PanelSettings;
    const language = new LanguageController({ requestUpdate: () => undefined });
    const host = Object.assign(new EventTarget(), { settings, language });
    void language.speak(locale);
    const follower = new ThreadLanguage(host);
    const speaks = async (event: ChatEvent) => {
      follower.hear(event);
      await new Promise((resolve) => setTimeout(resolve));
      return language.i18n.locale;
    };
    return { host, follower, language, settings, speaks };
  }

  it('is that of the thread, whatever brought it, and the page’s again', async () => {
    const { speaks } = panel('en-GB');
    for (const made of [answered, accepted, opened]) {
      expect(await speaks(made('bn'))).toBe('bn');
      expect(await speaks(made())).toBe('en-GB');
      expect(await speaks(made('bn'))).toBe('bn');
      expect(await speaks(made('en'))).toBe('en-GB');
    }
  });

  it('is that of a session which was opened before', async () => {
    const { follower, language } = panel('en');
    follower.begin({ ...INITIAL_STATE, phase: 'ready', channel: { locale: 'bn' } as never });
    await new Promise((resolve) => setTimeout(resolve));
    expect(language.i18n.locale).toBe('bn');
  });

  it('is the one that the shopper chose by hand, also on the page before', async () => {
    const { host, settings, speaks } = panel('en');
    expect(await speaks(answered('bn'))).toBe('bn');
    sessionStorage.setItem(`${memoryKey(settings.src, settings.channel)}:en`, 'en');
    host.dispatchEvent(new CustomEvent('panel-locale', { detail: 'en' }));
    expect(await speaks(answered('bn'))).toBe('en');
    expect(await panel('en').speaks(opened('bn'))).toBe('en');
  });
});
