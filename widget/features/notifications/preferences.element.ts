/** Preferences in the menu: tone, notification, language. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { matchLanguage } from '../../core/i18n/languages';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import { notifications } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { draw } from '../../ui/icons';
import { keepPreferences, recallPreferences } from './preferences-memory';
import type { Preferences } from './preferences-memory';
import { preferencesStyles } from './preferences.styles';
import { playTone } from './tone';

const SPEAKER = draw('M4 10v4h3l5 4V6L7 10zm12-1.5a5 5 0 0 1 0 7M18.5 6a9 9 0 0 1 0 12');
const BELL = draw('M6 16v-5a6 6 0 0 1 12 0v5l1.5 2h-15zm4 4.5a2.2 2.2 0 0 0 4 0');

/** Each by its own name, for those who cannot read the present language. */
const LANGUAGES = { en: 'English', bn: 'বাংলা', ar: 'العربية' };

export class StorefrontChatPreferences extends LitElement {
  static override readonly styles = [base, controls, preferencesStyles];

  @property({ attribute: false }) i18n!: I18n;
  @state() private wanted = recallPreferences();
  @state() private isBlocked = false;

  override render(): TemplateResult {
    const say = this.i18n.section('notifications', notifications);
    return html`${this.switchView(SPEAKER, say('sound'), this.wanted.sound, this.onSound)}
      ${
        'Notification' in window
          ? this.switchView(BELL, say('notification'), this.wanted.notification, () => void this.askToNotify())
          : nothing
      }
      <p role="status" ?hidden=${!this.isBlocked}>${this.isBlocked ? say('blocked') : nothing}</p>
      <div class="languages" role="group" aria-label=${say('language')}>
        ${Object.entries(LANGUAGES).map(([locale, name]) => this.languageView(locale, name))}
      </div>`;
  }

  private switchView(icon: TemplateResult, label: string, isOn: boolean, onPress: () => void): TemplateResult {
    return html`<button type="button" role="switch" aria-checked=${isOn ? 'true' : 'false'} @click=${onPress}>
      ${icon}<span>${label}</span><i></i>
    </button>`;
  }

  private languageView(locale: string, name: string): TemplateResult {
    const isSpoken = matchLanguage(this.i18n.locale) === locale;
    return html`<button
      type="button"
      lang=${locale}
      aria-pressed=${isSpoken ? 'true' : 'false'}
      @click=${() => this.speak(locale)}
    >
      ${name}
    </button>`;
  }

  /** The tone plays at once: as a sample, and because a browser lets a page play only after a press. */
  private readonly onSound = (): void => {
    this.keep({ sound: !this.wanted.sound });
    if (this.wanted.sound) void playTone().catch(() => undefined);
  };

  private async askToNotify(): Promise<void> {
    const wantsIt = !this.wanted.notification;
    const mayHaveIt = wantsIt && (await Notification.requestPermission()) === 'granted';
    this.isBlocked = wantsIt && !mayHaveIt;
    this.keep({ notification: mayHaveIt });
  }

  private keep(change: Partial<Preferences>): void {
    this.wanted = { ...this.wanted, ...change };
    keepPreferences(this.wanted);
  }

  private speak(locale: string): void {
    this.dispatchEvent(new CustomEvent('panel-locale', { detail: locale, bubbles: true, composed: true }));
  }
}
