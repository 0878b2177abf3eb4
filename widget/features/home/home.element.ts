/** The start of a chat, below the greeting: whether the shop is open, own open requests, the last chat, popular questions. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FaqLink } from '../../../src/contract/shopper';
import type { HomeProperties } from '../../contract/home.port';
import type { CallFeature } from '../../core/api/feature-client.port';
import { home } from '../../core/i18n/en';
import type { Say } from '../../core/i18n/catalogue';
import type { I18n } from '../../core/i18n/i18n';
import { showsOnline } from '../../core/state/chat.state';
import type { ChatState } from '../../core/state/chat.state';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import { listStyles } from '../../ui/list.styles';
import { Loading } from '../../ui/loading.controller';
import { homeStyles } from './home.styles';
import { lastChatView, popularView, requestsView } from './home.view';
import { ownPast } from './own-past';
import type { OwnPast } from './own-past';

interface Offered extends OwnPast {
  readonly popular: readonly FaqLink[];
}

const NOTHING: Offered = { lastChat: null, popular: [], requests: [] };
const POPULAR = 3;

/** Nothing of it is waited for, and nothing said of what could not be had: one can write, and the sheets are in the menu. */
export class StorefrontChatHome extends LitElement implements HomeProperties {
  static override readonly styles = [base, controls, listStyles, homeStyles];

  @property({ attribute: false }) chat!: ChatState;
  @property({ attribute: false }) i18n!: I18n;
  @property({ attribute: false }) call!: CallFeature;
  @property({ attribute: false }) channel = 'default';
  @property({ attribute: false }) onSheet!: HomeProperties['onSheet'];

  /** Address of a logo that could not be shown. */
  @state() private broken: string | null = null;
  private readonly offered = new Loading<Offered>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    // It is in the conversation, whose news are read out; this is none.
    this.setAttribute('aria-live', 'off');
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const isOtherLanguage = changed.has('i18n') && changed.get('i18n')?.locale !== this.i18n.locale;
    const before = changed.get('chat');
    const isOther = changed.has('chat') && isOtherPast(this.chat, before);
    // What was somebody else's is not shown while their own is on its way.
    if (before !== undefined && before.shopper?.id !== this.chat.shopper?.id) this.offered.value = null;
    if (isOtherLanguage || isOther) void this.offered.load(this.offer());
  }

  override render(): TemplateResult {
    const { i18n, onSheet, say } = this;
    const { lastChat, popular, requests } = this.offered.value ?? NOTHING;
    const isShown = this.chat.availability?.open === true && showsOnline(this.chat);
    return html`<div class="top">
        ${this.logoView()} ${isShown ? html`<p class="open">${say('open')}</p>` : nothing}
      </div>
      ${this.sectionView('requests', requestsView(requests, i18n, onSheet))}
      ${this.sectionView('lastChat', lastChatView(lastChat, i18n, onSheet))}
      ${this.sectionView('popular', popularView(popular, onSheet))}`;
  }

  private logoView(): TemplateResult | typeof nothing {
    const { name = '', theme } = this.chat.channel ?? {};
    const url = theme?.logo_url;
    if (!url || url === this.broken) return nothing;
    return html`<img class="logo" src=${url} alt=${name} @error=${() => (this.broken = url)} />`;
  }

  private get say(): Say<'home'> {
    return this.i18n.section('home', home);
  }

  private sectionView(title: keyof Offered, rows: readonly TemplateResult[]): TemplateResult | typeof nothing {
    if (rows.length === 0) return nothing;
    return html`<h3>${this.say(title)}</h3>
      <ul class="links">
        ${rows}
      </ul>`;
  }

  /** All at once, so that nothing moves under the shopper's finger. */
  private async offer(): Promise<Offered> {
    const { call, channel, i18n } = this;
    const { shopper, ticketNews } = this.chat;
    const query = { channel, locale: i18n.locale, popular: POPULAR };
    const [{ popular = [] }, past] = await Promise.all([
      call((client) => client.faqs(query)).catch(() => ({ popular: [] })),
      ownPast(call, shopper?.verified === true || ticketNews !== null),
    ]);
    return { popular, ...past };
  }
}

function isOtherPast({ shopper, ticketNews }: ChatState, before: ChatState | undefined): boolean {
  return (
    before === undefined ||
    ticketNews !== before.ticketNews ||
    shopper?.id !== before.shopper?.id ||
    shopper?.verified !== before.shopper?.verified
  );
}
