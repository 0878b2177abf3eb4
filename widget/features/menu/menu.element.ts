/** The menu: a person, the sheets, and the end of the chat. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MenuActions } from '../../contract/menu.port';
import { canAskForPerson, hasWritten } from '../../core/state/chat.state';
import type { ChatState } from '../../core/state/chat.state';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import { menu } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';
import { icons, turning } from '../../ui/icons';
import type { Sheet } from '../../core/state/sheet';
import { sheetIcons } from '../../ui/feature-icons';
import { sheetSentences } from '../../ui/sentences';
import { menuStyles } from './menu.styles';

const LEAVE = turning('M9 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h3m6-4 4-4-4-4m4 4H9');
const SHEETS: readonly Sheet[] = ['faq', 'ticket', 'tickets', 'history', 'transcript'];

export class StorefrontChatMenu extends LitElement {
  static override readonly styles = [base, controls, menuStyles];
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  @property({ attribute: false }) chat!: ChatState;
  @property({ attribute: false }) i18n!: I18n;
  @property({ attribute: false }) actions!: MenuActions;

  /** What the menu is in; an element that was taken out has no parent any more. */
  private layer: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.layer = this.parentElement;
    this.layer?.addEventListener('focusout', this.onLeave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.layer?.removeEventListener('focusout', this.onLeave);
  }

  override render(): TemplateResult {
    const { actions, chat } = this;
    const say = this.i18n.section('menu', menu);
    const titles = sheetSentences(this.i18n);
    const titleOf = (sheet: Sheet): string => (sheet === 'faq' ? say('browseFaq') : titles(`title.${sheet}`));
    return html`${canAskForPerson(chat) ? entry(icons.person, this.i18n.say('talkToPerson'), actions.onPerson) : nothing}
    ${this.offered().map((sheet) => entry(sheetIcons[sheet], titleOf(sheet), () => actions.onSheet(sheet), sheet))}
    ${
      chat.phase === 'ready' && chat.stage !== 'ended'
        ? entry(LEAVE, say('endChat'), actions.onEnd, 'parting')
        : nothing
    }`;
  }

  /** Closes when the focus leaves, as it would cover the focused element; its own button toggles it anyway. */
  private readonly onLeave = ({ currentTarget: menu, relatedTarget: next }: FocusEvent): void => {
    if (!(menu instanceof HTMLElement && next instanceof HTMLElement) || menu.hidden) return;
    if (!menu.contains(next) && next.id !== 'more') this.actions.onMenu();
  };

  /** Help topics are there without a session. */
  private offered(): readonly Sheet[] {
    if (this.chat.phase !== 'ready') return ['faq'];
    return SHEETS.filter((sheet) => sheet !== 'transcript' || hasWritten(this.chat));
  }
}

function entry(icon: TemplateResult, text: string, act: () => unknown, name = ''): TemplateResult {
  return html`<button class=${name} type="button" @click=${act}>${icon}${text}</button>`;
}
