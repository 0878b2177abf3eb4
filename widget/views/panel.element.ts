/** The chat window: header, conversation, composer, and what comes over them. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { VisitorDetails } from '../../src/contract/shopper';
import type { PanelElement, PanelSettings } from '../loader/panel.contract';
import { parseAction } from '../session/shopper.action';
import { isAway, isPrechatDue } from '../store/chat.state';
import { base } from '../styles/base.styles';
import { controls } from '../styles/controls.styles';
import { footStyles } from '../styles/foot.styles';
import { headerStyles } from '../styles/header.styles';
import { panelStyles } from '../styles/panel.styles';
import { tokens } from '../styles/tokens.styles';
import { AttentionCaller } from './attention.controller';
import type { StorefrontChatComposer } from './composer.element';
import { endUndoView } from './end-undo.view';
import { headerView } from './header.view';
import { Language } from './language.controller';
import { Layers } from './layers.controller';
import { noticeView } from './notice.view';
import { wearColors } from './panel.colors';
import { bridgeClient } from './panel.session';
import type { MakeClient } from './panel.session';
import { PhoneView } from './phone-view.controller';
import { lateParts } from './late-parts';
import { Talk } from './talk.controller';

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
  private readonly talk = new Talk(this);
  private readonly language = new Language(this);
  private readonly layers = new Layers(this);
  private readonly attention = new AttentionCaller(this);

  constructor() {
    super();
    new PhoneView(this);
  }

  override firstUpdated(): void {
    this.setAttribute('exportparts', 'window, header, log, bubble, note, foot, input, send');
  }

  override focus(): void {
    void this.updateComplete.then(() => {
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
    const isSoon =
      this.layers.isEnding || state.stage === 'live' || state.stage === 'ended' || isPrechatDue(state) || isAway(state);
    if (isSoon) void lateParts();
  }

  override render(): TemplateResult {
    const { layers, talk } = this;
    const { wording } = this.language;
    return html`<div
      class="window"
      part="window"
      role="dialog"
      aria-labelledby="title"
      tabindex="-1"
      lang=${wording.locale}
      dir=${wording.texts.direction}
      @keydown=${layers.onKey}
      @click=${layers.onClick}
    >
      ${headerView(talk.state, wording, layers.isMenuOpen, this.headerActions)}
      <storefront-chat-log
        exportparts="log, group, bubble, note, meta, actions, action, order, faq, typing, day"
        ?shown=${this.opened && layers.sheet === null}
        .chat=${talk.state}
        .wording=${wording}
        .actions=${this.messageActions}
        .onSeen=${talk.seen}
        .onLookBack=${talk.lookBack}
      ></storefront-chat-log>
      <div class="foot" part="foot">
        ${noticeView(talk.state.notice, wording, { onTryNow: talk.tryNow, onDismiss: talk.dismiss })} ${this.footView()}
      </div>
      ${this.sheetView()}
    </div>`;
  }

  private footView(): TemplateResult {
    const { layers, talk } = this;
    const { wording } = this.language;
    if (talk.state.stage === 'ended') return this.farewellView();
    if (layers.isEnding) return endUndoView(wording.texts, layers.undoEnd);
    if (isPrechatDue(talk.state)) return this.prechatView();
    return html`${isAway(talk.state) ? this.awayView() : nothing} ${this.composerView()}`;
  }

  private composerView(): TemplateResult {
    return html`<storefront-chat-composer
      exportparts="input, send"
      .wording=${this.language.wording}
      .draft=${this.talk.state.draft}
      .onDraft=${this.talk.draft}
      .onSend=${this.talk.say}
      .rules=${this.talk.state.channel?.attachments}
      .talk=${this.talk}
    ></storefront-chat-composer>`;
  }

  private farewellView(): TemplateResult {
    return html`<storefront-chat-farewell
      exportparts="farewell"
      .chat=${this.talk.state}
      .wording=${this.language.wording}
      .onRate=${this.talk.rate}
      .onStartAnew=${this.startAnew}
    ></storefront-chat-farewell>`;
  }

  private awayView(): TemplateResult {
    return html`<storefront-chat-away
      .availability=${this.talk.state.availability}
      .wording=${this.language.wording}
      .onLeaveMessage=${() => this.layers.showSheet('ticket')}
    ></storefront-chat-away>`;
  }

  private prechatView(): TemplateResult {
    return html`<storefront-chat-prechat
      .form=${this.talk.state.channel?.prechat}
      .wording=${this.language.wording}
      .email=${this.settings.email ?? ''}
      .onDone=${this.introduce}
    ></storefront-chat-prechat>`;
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
      .wording=${this.language.wording}
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

  private readonly headerActions = {
    onPerson: (): void => this.askForPerson(),
    onSheet: this.layers.showSheet,
    onEnd: (): void => this.layers.startEnd(),
    onMenu: (): void => {
      void this.attention.fetch();
      void this.layers.toggleMenu();
    },
    onClose: (): void => this.close(),
  };

  private readonly messageActions = {
    onAction: (action: string): void => this.press(action),
    onRetry: this.talk.retry,
    onVote: this.talk.voteFaq,
  };

  private press(pressed: string): void {
    const action = parseAction(pressed);
    if (action?.kind !== 'faq-list' && action?.kind !== 'faq-entry' && this.isToIntroduce()) return;
    switch (action?.kind) {
      case 'connect':
        return this.askForPerson();
      case 'faq-list':
        return void this.layers.showSheet('faq');
      case 'faq-entry':
        return void this.layers.showSheet('faq', action.id);
      case 'track-order':
        return void this.talk.say(this.language.wording.texts.trackMyOrder);
      case 'leave-message':
        return void this.layers.showSheet('ticket');
      case 'reply':
        return void this.talk.say(action.text);
      case undefined:
        return;
    }
  }

  private askForPerson(): void {
    this.layers.closeMenu();
    if (this.isToIntroduce()) return;
    this.talk.connect();
    this.composer?.focus();
  }

  /** The shop wants to know first with whom it speaks: then that is where the shopper is led. */
  private isToIntroduce(): boolean {
    const { state } = this.talk;
    const isAsked = isPrechatDue(state) && state.channel?.prechat?.required === true;
    if (isAsked) this.renderRoot.querySelector<HTMLElement>('storefront-chat-prechat')?.focus();
    return isAsked;
  }

  endNow(): void {
    const hadFocus = this.matches(':focus-within');
    void this.talk.end().then(() => hadFocus && this.window.focus());
  }

  private readonly introduce = (visitor: VisitorDetails): void => {
    this.talk.introduce(visitor);
    this.focus();
  };

  private readonly startAnew = (): void => {
    void this.talk.startAnew().then(() => this.focus());
  };
}
