/** The menu: a person, what lies around the chat, and its end. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { canAskForPerson, hasWritten } from '../store/chat.state';
import type { ChatState } from '../store/chat.state';
import { base } from '../styles/base.styles';
import { controls } from '../styles/controls.styles';
import type { Wording } from '../texts/wording';
import type { HeaderActions } from '../views/header.view';
import { draw, icons, turning } from '../views/icons';
import type { Sheet } from '../views/sheet';
import { AroundLanguage } from './around-language.controller';
import { placesStyles } from './places.styles';

const ICONS: Readonly<Record<Sheet, TemplateResult>> = {
  faq: turning('M9.2 9a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2M12 17h.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z'),
  ticket: draw('M4 6h16v12H4zm0 1 8 6 8-6'),
  tickets: draw('M6 4h12v16l-3-2-3 2-3-2-3 2zm3.5 5h5m-5 4h5'),
  history: icons.clock,
  transcript: draw('M12 4v11m-4.5-4 4.5 4.5 4.5-4.5M5 19.5h14'),
};
const LEAVE = turning('M9 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h3m6-4 4-4-4-4m4 4H9');
const SHEETS: readonly Sheet[] = ['faq', 'ticket', 'tickets', 'history', 'transcript'];

export class StorefrontChatPlaces extends LitElement {
  static override readonly styles = [base, controls, placesStyles];
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  @property({ attribute: false }) chat!: ChatState;
  @property({ attribute: false }) wording!: Wording;
  @property({ attribute: false }) actions!: Pick<HeaderActions, 'onPerson' | 'onSheet' | 'onEnd'>;
  private readonly language = new AroundLanguage(this);

  override render(): TemplateResult {
    const { actions, chat } = this;
    const { texts } = this.language;
    return html`${canAskForPerson(chat) ? entry(icons.person, this.wording.texts.talkToPerson, actions.onPerson) : nothing}
    ${this.offered().map((sheet) => entry(ICONS[sheet], texts.sheet[sheet], () => actions.onSheet(sheet), sheet))}
    ${
      chat.phase === 'ready' && chat.stage !== 'ended' ? entry(LEAVE, texts.endChat, actions.onEnd, 'parting') : nothing
    }`;
  }

  /** Help topics are there without a session. */
  private offered(): readonly Sheet[] {
    if (this.chat.phase !== 'ready') return ['faq'];
    return SHEETS.filter((sheet) => sheet !== 'transcript' || hasWritten(this.chat));
  }
}

function entry(icon: TemplateResult, text: string, act: () => unknown, name = ''): TemplateResult {
  return html`<button class=${name} type="button" @click=${act}>${icon}${text}</button>`;
}
