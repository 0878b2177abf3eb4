/** The conversation: draws the thread, and reports how far it was seen. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { query } from '../../ui/query';
import { repeat } from 'lit/directives/repeat.js';
import { unreadCount } from '../../core/state/chat.state';
import type { ChatState } from '../../core/state/chat.state';
import { lastOwn, lastSequence } from '../../core/state/thread';
import { base } from '../../ui/base.styles';
import { controls } from '../../ui/controls.styles';
import { logStyles } from './log.styles';
import type { I18n } from '../../core/i18n/i18n';
import { isBurst } from './burst';
import { icons } from '../../ui/icons';
import type { MessageActions } from './message.view';
import { nextTask } from '../../core/time/next-task';
import { ScrollController } from './scroll.controller';
import { showRich } from './rich-content';
import { rowView } from './row.view';
import { rowsOf } from './rows';
import type { Separators } from './rows';
import { typingView } from './typing.view';

/**
 * @csspart log - The scrolling conversation.
 * @csspart bubble - One message.
 * @csspart note - A line that nobody said, such as "… joined the chat".
 */
export class StorefrontChatLog extends LitElement {
  static override readonly styles = [base, controls, logStyles];

  @property({ attribute: false }) chat!: ChatState;
  @property({ attribute: false }) i18n!: I18n;
  @property({ attribute: false }) actions!: MessageActions;
  @property({ attribute: false }) onSeen!: (sequence: number) => void;
  /** Called when the shopper nears the first message at hand. */
  @property({ attribute: false }) onLoadEarlier!: () => void;
  /** Whether the shopper can see the conversation at all. */
  @property({ type: Boolean }) shown = false;

  @query('.scroll') readonly scroller!: HTMLElement;
  private readonly place = new ScrollController(this);
  /** What came after this sequence was new when the shopper looked. */
  private newAfter: number | null = null;
  private isBurst = false;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.tellSeen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.tellSeen);
  }

  /** Drawing the thread is enough work for a task of its own. */
  protected override async scheduleUpdate(): Promise<void> {
    await nextTask();
    await super.scheduleUpdate();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('chat');
    const wroteNow = before !== undefined && lastOwn(this.chat.thread)?.key !== lastOwn(before.thread)?.key;
    if (this.chat.thread !== before?.thread) showRich(this.chat.thread);
    const isShownNow = changed.has('shown') && this.shown;
    const drawn = before?.thread ?? (this.hasUpdated ? this.chat.thread : []);
    this.isBurst = isBurst(this.isBurst, drawn, this.chat.thread);
    this.markNews(wroteNow, isShownNow);
    if (wroteNow || isShownNow) this.place.goToEnd();
  }

  override firstUpdated(): void {
    this.place.hostConnected();
  }

  override updated(): void {
    this.tellSeen();
  }

  override render(): TemplateResult {
    const { actions, chat, place, i18n } = this;
    const { say } = i18n;
    const rows = rowsOf(place.drawn(chat.thread), this.separators(), (iso) => i18n.dayKey(iso));
    return html`<div
        class="scroll"
        part="log"
        role="log"
        tabindex="0"
        aria-label=${say('log')}
        aria-live=${this.isBurst || place.isScrolledBack ? 'off' : 'polite'}
        aria-busy=${chat.phase === 'ready' ? 'false' : 'true'}
        @scroll=${place.onScroll}
      >
        <div class="stack">
          ${repeat(
            rows,
            (row) => row.key,
            (row) => rowView(row, { i18n, chat }, actions),
          )}
          ${typingView(chat, say)}
        </div>
        <slot></slot>
      </div>
      <p class="unseen" role="status">${this.isBurst && this.hasNews ? say('newMessages') : nothing}</p>
      ${place.isAtEnd ? nothing : this.jumpView()}`;
  }

  private separators(): Separators {
    const { joined } = this.chat;
    const isLater = joined !== null && joined.after >= (this.place.until ?? Infinity);
    return { joined: isLater ? null : joined, newAfter: this.newAfter };
  }

  private jumpView(): TemplateResult {
    const { say } = this.i18n;
    const { hasNews } = this;
    return html`<button class="round jump ${hasNews ? 'news' : ''}" type="button" @click=${this.jump}>
      ${icons.down}<span class=${hasNews ? '' : 'unseen'}>${say('newMessages')}</span>
    </button>`;
  }

  private get hasNews(): boolean {
    return lastSequence(this.chat.thread) > this.chat.seen;
  }

  private readonly jump = (): void => {
    this.place.goToEnd();
    this.place.settle();
    this.scroller.focus();
  };

  /** The separator stays while the shopper reads; an own message, or opening the chat again, takes it away. */
  private markNews(wroteNow: boolean, isShownNow: boolean): void {
    const { seen } = this.chat;
    if (wroteNow || isShownNow) this.newAfter = null;
    const isWatched = this.shown && this.place.isAtEnd && !isShownNow && document.visibilityState === 'visible';
    if (this.newAfter === null && !isWatched && unreadCount(this.chat) > 0) this.newAfter = seen;
  }

  private readonly tellSeen = (): void => {
    if (!this.shown || !this.place.isAtEnd || document.visibilityState !== 'visible') return;
    const last = lastSequence(this.chat.thread);
    if (last > 0) this.onSeen(last);
  };
}
