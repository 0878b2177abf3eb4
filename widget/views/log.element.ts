/** The conversation: draws the thread, stays at its end, and says what has been seen. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ReadingBack } from '../history/history';
import { unreadCount } from '../store/chat.state';
import type { ChatState } from '../store/chat.state';
import { lastOwn, lastSequence } from '../store/thread';
import { base } from '../styles/base.styles';
import { controls } from '../styles/controls.styles';
import { logStyles } from '../styles/log.styles';
import type { Wording } from '../texts/wording';
import { icons } from './icons';
import { isBurst } from './burst';
import { groupView } from './message.view';
import type { MessageActions } from './message.view';
import { showRich } from './rich';
import { rowsOf } from './rows';
import type { Lines, Row } from './rows';
import { typingView } from './typing.view';

/** This close to the end counts as being there. */
const NEAR_END_PX = 60;
/** Without reading back there is no need to draw more. */
const LATEST = 120;

/**
 * @csspart log - The scrolling conversation.
 * @csspart bubble - One message.
 * @csspart note - A line that nobody said, such as "… joined the chat".
 */
export class StorefrontChatLog extends LitElement {
  static override readonly styles = [base, controls, logStyles];

  @property({ attribute: false }) chat!: ChatState;
  @property({ attribute: false }) wording!: Wording;
  @property({ attribute: false }) actions!: MessageActions;
  @property({ attribute: false }) onSeen!: (sequence: number) => void;
  /** Called when the shopper nears the first message at hand. */
  @property({ attribute: false }) onLookBack!: () => void;
  /** Whether the shopper can see the conversation at all. */
  @property({ type: Boolean }) shown = false;

  @state() private isAtEnd = true;
  /** What is drawn above then is no news, and is not read out. */
  private isLookingBack = false;
  /** What came after this sequence was new when the shopper looked. */
  private newAfter: number | null = null;
  @query('.scroll', true) private readonly scroller!: HTMLElement;
  private reading: ReadingBack | null = null;
  private lastTop = 0;
  private isBurst = false;
  private readonly size = new ResizeObserver(() => this.settle());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.size.disconnect();
    document.removeEventListener('visibilitychange', this.tellSeen);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.observe();
    document.addEventListener('visibilitychange', this.tellSeen);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('chat');
    const wroteNow = before !== undefined && lastOwn(this.chat.thread)?.key !== lastOwn(before.thread)?.key;
    if (this.chat.thread !== before?.thread) showRich(this.chat.thread);
    const isShownNow = changed.has('shown') && this.shown;
    this.isBurst = isBurst(this.isBurst, before?.thread ?? this.chat.thread, this.chat.thread);
    this.markNews(wroteNow, isShownNow);
    if (wroteNow || isShownNow) this.goToEnd();
  }

  override firstUpdated(): void {
    this.observe();
  }

  override updated(): void {
    this.settle();
    if (!this.isAtEnd) this.readBack();
    this.tellSeen();
  }

  override render(): TemplateResult {
    const { texts } = this.wording;
    const { thread } = this.chat;
    const drawn = this.reading?.drawn(thread) ?? thread.slice(-LATEST);
    const rows = rowsOf(drawn, this.lines(), (iso) => this.wording.dayKey(iso));
    return html`<div
        class="scroll"
        part="log"
        role="log"
        tabindex="0"
        aria-label=${texts.log}
        aria-live=${this.isBurst || this.isLookingBack ? 'off' : 'polite'}
        aria-busy=${this.chat.phase === 'ready' ? 'false' : 'true'}
        @scroll=${this.onScroll}
      >
        <div class="stack">
          ${repeat(
            rows,
            (row) => row.key,
            (row) => this.rowView(row),
          )}
          ${this.typingView()}
        </div>
      </div>
      <p class="unseen" role="status">${this.isBurst && this.hasNews ? texts.newMessages : nothing}</p>
      ${this.isAtEnd ? nothing : this.jumpView()}`;
  }

  private lines(): Lines {
    const { joined } = this.chat;
    const isLater = joined !== null && joined.after >= (this.reading?.until ?? Infinity);
    return { joined: isLater ? null : joined, newAfter: this.newAfter };
  }

  private rowView(row: Row): TemplateResult {
    switch (row.kind) {
      case 'day':
        return html`<div class="day" part="day">${this.wording.day(row.at, Date.now())}</div>`;
      case 'note':
        return html`<div class="system" part="note">${row.item.content}</div>`;
      case 'joined':
        return html`<div class="system" part="note">${this.wording.texts.joined(row.name)}</div>`;
      case 'news':
        return html`<div class="day news" part="news">${this.wording.texts.newMessages}</div>`;
      case 'group':
        return groupView(row.items, { wording: this.wording, chat: this.chat }, this.actions);
    }
  }

  private typingView(): TemplateResult | typeof nothing {
    const { botThinking, channel, phase, typingAgent } = this.chat;
    const { texts } = this.wording;
    if (typingAgent !== null) return typingView(texts.typing(typingAgent));
    if (phase === 'opening' && this.chat.thread.length === 0) return typingView(texts.opening);
    return botThinking ? typingView(texts.typing(channel?.bot_name ?? '')) : nothing;
  }

  private jumpView(): TemplateResult {
    const { texts } = this.wording;
    const { hasNews } = this;
    return html`<button class="round jump ${hasNews ? 'news' : ''}" type="button" @click=${this.jump}>
      ${icons.down}<span class=${hasNews ? '' : 'unseen'}>${texts.newMessages}</span>
    </button>`;
  }

  private get hasNews(): boolean {
    return lastSequence(this.chat.thread) > this.chat.seen;
  }

  /** Only the shopper scrolls up; a growing thread or a shrinking window does not. */
  private readonly onScroll = (): void => {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    const isNearEnd = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
    if (isNearEnd) this.isAtEnd = !this.reading?.until;
    else if (scrollTop < this.lastTop) this.isAtEnd = false;
    this.lastTop = scrollTop;
    if (!this.isAtEnd) this.readBack();
  };

  private readonly jump = (): void => {
    this.goToEnd();
    this.scroller.focus();
  };

  private goToEnd(): void {
    this.isAtEnd = true;
    this.isLookingBack = false;
    if (this.reading) this.reading.until = null;
    if (this.hasUpdated) this.settle();
  }

  private readBack(): void {
    if (this.reading?.moved(this.chat.thread)) {
      this.isLookingBack = true;
      this.requestUpdate();
    }
    if (this.reading) return;
    const begin = ({ ReadingBack }: typeof import('../history/history')): void => {
      this.reading ??= new ReadingBack(this.scroller, () => this.lookBack());
      this.readBack();
    };
    // Out of reach just now: the next step up tries again.
    import('../history/history').then(begin).catch(() => undefined);
  }

  private lookBack(): void {
    this.isLookingBack = true;
    this.onLookBack();
  }

  private settle(): void {
    if (this.isAtEnd) this.scroller.scrollTop = this.scroller.scrollHeight;
    else this.reading?.hold();
    this.lastTop = this.scroller.scrollTop;
  }

  /** The line stays while the shopper reads; an own message, or opening the chat again, takes it away. */
  private markNews(wroteNow: boolean, isShownNow: boolean): void {
    const { seen } = this.chat;
    if (wroteNow || isShownNow) this.newAfter = null;
    const isWatched = this.shown && this.isAtEnd && !isShownNow && document.visibilityState === 'visible';
    if (this.newAfter === null && !isWatched && unreadCount(this.chat) > 0) this.newAfter = seen;
  }

  private observe(): void {
    this.size.observe(this);
    const stack = this.renderRoot?.querySelector('.stack');
    if (stack) this.size.observe(stack);
  }

  private readonly tellSeen = (): void => {
    if (!this.shown || !this.isAtEnd || document.visibilityState !== 'visible') return;
    const last = lastSequence(this.chat.thread);
    if (last > 0) this.onSeen(last);
  };
}
