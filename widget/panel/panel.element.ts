/** The chat window: header, conversation, composer, and what comes over them. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { VisitorDetails } from '../../src/contract/shopper';
import type { PanelElement, PanelSettings } from '../contract/panel.port';
import type { I18n } from '../core/i18n/i18n';
import { isAway, isPrechatDue } from '../core/state/chat.state';
import { base } from '../ui/base.styles';
import { controls } from '../ui/controls.styles';
import { footStyles } from './footer.styles';
import { headerStyles } from './header/header.styles';
import { panelStyles } from './panel.styles';
import { tokens } from './tokens.styles';
import { AttentionCaller } from './notifications.controller';
import type { StorefrontChatComposer } from './composer/composer.element';
import { footView } from './footer.view';
import { headerView } from './header/header.view';
import { Language } from './language';
import { Layers } from './layers.controller';
import { noticeView } from './notice.view';
import { ownTask } from '../core/time/next-task';
import { wearColors } from './theme';
import { bridgeClient } from './session-factory';
import type { MakeClient } from './session-factory';
import { PhoneView } from './viewport.controller';
import { loadDeferred } from '../features/deferred.loader';
import { Presses } from './panel-actions';
import { Talk } from './conversation.controller';

const TOUCH = '(pointer: coarse)';

/**
 * @csspart window - Everything inside the frame.
 * @csspart header - The coloured bar.
 * @csspart foot - Notices and composer.
 */
export class StorefrontChatPanel extends LitElement implements PanelElement {
  static override readonly styles = [tokens, base, controls, panelStyles, headerStyles, footStyles];

  @property({ attribute: false }) settings!: PanelSettings;
  @property({ type: Boolean, reflect: true }) opened = false;
  /** Who plays the bridge. */
  @property({ attribute: false }) makeClient: MakeClient = bridgeClient;

  @query('storefront-chat-composer') private readonly composer!: StorefrontChatComposer | null;
  @query('.window', true) private readonly window!: HTMLElement;
  readonly talk = new Talk(this);
  readonly language = new Language(this);
  readonly layers = new Layers(this);
  readonly attention = new AttentionCaller(this);
  private readonly presses = new Presses(this);

  get i18n(): I18n {
    return this.language.i18n;
  }

  constructor() {
    super();
    new PhoneView(this);
  }

  override firstUpdated(): void {
    this.setAttribute('exportparts', 'window, header, log, bubble, note, foot, input, send');
    // Without what comes now one can still write.
    import('./idle.register').then(({ keepFocus }) => keepFocus(this)).catch(() => undefined);
  }

  override focus(): void {
    // To see whether it can have the focus a browser lays everything out: in a task of its own.
    void this.updateComplete.then(ownTask).then(() => {
      // On a phone the keyboard would cover the greeting before it is read.
      if (this.composer === null || matchMedia(TOUCH).matches) this.window.focus();
      else this.composer.focus();
    });
  }

  write(text: string): void {
    this.talk.draft(text);
    this.focus();
  }

  close(): void {
    this.dispatchEvent(new CustomEvent('panel-close', { detail: null }));
  }

  sorry(): void {
    this.talk.sorry();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('settings')) this.afterSettings(changed.get('settings'));
    const theme = this.talk.state.channel?.theme;
    if (!theme) return;
    wearColors(this, theme);
    this.setAttribute('side', this.settings.position ?? theme.position);
  }

  /** What is needed soon is fetched now, while the bridge is there. */
  override updated(): void {
    const { state } = this.talk;
    const isSoon = this.layers.isEnding || state.stage !== 'bot' || isPrechatDue(state) || isAway(state);
    if (isSoon) void loadDeferred();
  }

  override render(): TemplateResult {
    const { layers, talk } = this;
    const { i18n } = this;
    return html`<div
      class="window"
      part="window"
      role="dialog"
      aria-labelledby="title"
      tabindex="-1"
      lang=${i18n.locale}
      dir=${i18n.direction}
      @keydown=${layers.onKey}
      @click=${layers.onClick}
    >
      ${headerView(talk.state, i18n, layers.isMenuOpen, this.presses.header)}
      <storefront-chat-log
        exportparts="log, bubble, note"
        ?shown=${this.opened && layers.sheet === null}
        .chat=${talk.state}
        .i18n=${i18n}
        .actions=${this.presses.message}
        .onSeen=${talk.seen}
        .onLookBack=${talk.lookBack}
      ></storefront-chat-log>
      <div class="foot" part="foot">
        ${noticeView(talk.state.notice, i18n, { onTryNow: talk.tryNow, onDismiss: talk.dismiss })} ${footView(this)}
      </div>
      ${this.sheetView()}
    </div>`;
  }

  private sheetView(): TemplateResult | typeof nothing {
    const { entry, hideSheet, sheet, showSheet } = this.layers;
    if (sheet === null) return nothing;
    return html`<storefront-chat-around
      .sheet=${sheet}
      .entry=${entry}
      .channel=${this.settings.channel}
      .ask=${this.talk.around}
      .chat=${this.talk.state}
      .i18n=${this.i18n}
      .email=${this.settings.email ?? ''}
      .onSheet=${showSheet}
      .onClose=${hideSheet}
    ></storefront-chat-around>`;
  }

  private afterSettings(before: PanelSettings | undefined): void {
    const { locale, email, name, phone, identityToken } = this.settings;
    if (before?.locale !== locale) void this.language.speak(locale);
    if (before === undefined) return;
    const isOther = before.email !== email || before.name !== name || before.phone !== phone;
    const isAnew = isOther || before.identityToken !== identityToken || before.locale !== locale;
    if (isAnew) this.talk.session?.describeAnew();
  }

  readonly endNow = (): void => {
    const hadFocus = this.matches(':focus-within');
    this.layers.isEnding = false;
    void this.talk.end().then(() => hadFocus && this.window.focus());
  };

  readonly introduce = (visitor: VisitorDetails): void => {
    this.talk.introduce(visitor);
    this.focus();
  };

  readonly startAnew = (): void => {
    this.layers.isEnding = false;
    void this.talk.startAnew().then(() => this.focus());
  };
}
