/** The chat window: header, conversation, composer, and the layers over them. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { query } from '../ui/query';
import type { VisitorDetails } from '../../src/contract/shopper';
import type { PanelElement, PanelSettings } from '../contract/panel.port';
import type { I18n } from '../core/i18n/i18n';
import { dueConsent, isAway, isPrechatDue } from '../core/state/chat.state';
import { base } from '../ui/base.styles';
import { controls } from '../ui/controls.styles';
import { footStyles } from './footer.styles';
import { headerStyles } from './header/header.styles';
import { panelStyles } from './panel.styles';
import { dark } from './dark.styles';
import { contrast } from './contrast.styles';
import { tokens } from './tokens.styles';
import { NotificationsController } from './notifications.controller';
import type { StorefrontChatComposer } from './composer/composer.element';
import { footView } from './footer.view';
import { loadIdle } from './idle.loader';
import { headerView } from './header/header.view';
import { LanguageController } from './language.controller';
import { Layers } from './layers.controller';
import { noticeView } from './notice.view';
import { nextTask } from '../core/time/next-task';
import { applyScheme, applyTheme } from './theme';
import { bridgeClient } from './session-factory';
import type { MakeClient } from './session-factory';
import { loadConsent } from '../features/consent/consent.loader';
import { loadDeferred } from '../features/deferred.loader';
import { PageDialogsController } from './page-dialogs.controller';
import { PanelActions } from './panel-actions';
import { ConversationController } from './conversation.controller';

const TOUCH = '(pointer: coarse)';

/**
 * @csspart window - Everything inside the frame.
 * @csspart header - The coloured bar.
 * @csspart foot - Notices and composer.
 */
export class StorefrontChatPanel extends LitElement implements PanelElement {
  static override readonly styles = [tokens, dark, contrast, base, controls, panelStyles, headerStyles, footStyles];

  @property({ attribute: false }) settings!: PanelSettings;
  @property({ type: Boolean, reflect: true }) opened = false;
  /** Makes the client; the gallery has its own. */
  @property({ attribute: false }) makeClient: MakeClient = bridgeClient;

  @query('storefront-chat-composer') private readonly composer!: StorefrontChatComposer | null;
  @query('.window') private readonly window!: HTMLElement;
  readonly conversation = new ConversationController(this);
  readonly language = new LanguageController(this);
  readonly layers = new Layers(this);
  readonly attention = new NotificationsController(this);
  private readonly actions = new PanelActions(this);
  private isComplete = false;

  constructor() {
    super();
    new PageDialogsController(this);
  }

  get i18n(): I18n {
    return this.language.i18n;
  }

  override firstUpdated(): void {
    this.setAttribute('exportparts', 'window, header, log, bubble, note, order, product, foot, input, send');
  }

  override focus(): void {
    // Setting the focus makes the browser lay everything out: in a task of its own.
    void this.updateComplete.then(nextTask).then(() => {
      // On a phone the keyboard would cover the greeting before it is read.
      if (this.composer === null || matchMedia(TOUCH).matches) this.window.focus();
      else this.composer.focus();
    });
  }

  write(text: string): void {
    this.conversation.draft(text);
    this.focus();
  }

  logOut(): void {
    this.conversation.session?.logOut();
  }

  close(): void {
    this.dispatchEvent(new CustomEvent('panel-close', { detail: null }));
  }

  showFailure(): void {
    this.conversation.showFailure();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('settings')) this.afterSettings(changed.get('settings'));
    const theme = this.conversation.state.channel?.theme;
    if (!theme) return;
    applyTheme(this, theme);
    this.setAttribute('side', this.settings.position ?? theme.position);
  }

  /** Fetches what the next step needs while the bridge can be reached, and what could not be fetched before. */
  override updated(): void {
    this.language.tryAgain();
    // One can write without it.
    if (!this.isComplete)
      loadIdle()
        .then(({ completePanel }) => {
          if (!this.isComplete) completePanel(this);
          this.isComplete = true;
        })
        .catch(() => undefined);
    const { state } = this.conversation;
    const isDue = state.stage !== 'bot' || isPrechatDue(state) || isAway(state);
    if (isDue) void loadDeferred();
    if (dueConsent(state)) loadConsent().catch(() => undefined);
  }

  override render(): TemplateResult {
    const { layers, conversation } = this;
    const { i18n } = this;
    return html`<div
      class="window"
      part="window"
      role="dialog"
      aria-labelledby="title"
      tabindex="-1"
      lang=${i18n.tag}
      dir=${i18n.direction}
      @keydown=${layers.onKey}
      @click=${layers.onClick}
    >
      ${headerView(conversation.state, i18n, layers.isMenuOpen, this.actions.header)}
      <storefront-chat-log
        exportparts="log, bubble, note, order, product"
        ?shown=${this.opened && layers.sheet === null}
        .chat=${conversation.state}
        .i18n=${i18n}
        .actions=${this.actions.message}
        .onSeen=${conversation.seen}
        .onLoadEarlier=${conversation.loadEarlier}
      ></storefront-chat-log>
      <div class="foot" part="foot">
        ${noticeView(conversation.state.notice, i18n, { onTryNow: conversation.tryNow, onDismiss: conversation.dismiss })}
        ${footView(this)}
      </div>
      ${this.sheetView()}
    </div>`;
  }

  private sheetView(): TemplateResult | typeof nothing {
    const { entry, hideSheet, sheet, showSheet } = this.layers;
    if (sheet === null) return nothing;
    return html`<storefront-chat-sheet
      .sheet=${sheet}
      .entry=${entry}
      .channel=${this.settings.channel}
      .call=${this.conversation.call}
      .chat=${this.conversation.state}
      .i18n=${this.i18n}
      .email=${this.settings.email ?? ''}
      .session=${this.conversation.session}
      .onSheet=${showSheet}
      .onClose=${hideSheet}
    ></storefront-chat-sheet>`;
  }

  private afterSettings(before: PanelSettings | undefined): void {
    const { config, locale, email, name, phone, identityToken, theme } = this.settings;
    applyScheme(theme);
    if (before?.locale !== locale) void this.language.speak(locale);
    if (before === undefined) return;
    if (before.config !== config) this.conversation.configure();
    const isOther = before.email !== email || before.name !== name || before.phone !== phone;
    const isAnew = isOther || before.identityToken !== identityToken || before.locale !== locale;
    if (isAnew) this.conversation.session?.reopen();
  }

  readonly endNow = (): void => {
    const hadFocus = this.matches(':focus-within');
    this.layers.isEnding = false;
    void this.conversation.end().then(() => hadFocus && this.window.focus());
  };

  readonly introduce = (visitor: VisitorDetails): void => {
    this.conversation.agreed(() => {
      this.conversation.introduce(visitor);
      this.focus();
    });
  };

  readonly startAnew = (): void => {
    this.layers.isEnding = false;
    void this.conversation.startAnew().then(() => this.focus());
  };
}
