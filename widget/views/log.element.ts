/** The conversation: draws the thread, stays at its end, and says what has been seen. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ChatState } from '../store/chat.state';
import { lastSequence } from '../store/thread';
import { base } from '../styles/base.styles';
import { controls } from '../styles/controls.styles';
import { logStyles } from '../styles/log.styles';
import type { Wording } from '../texts/wording';
import { icons } from './icons';
import { groupView } from './message.view';
import type { MessageActions } from './message.view';
import { showRich } from './rich';
import { rowsOf } from './rows';
import type { Row } from './rows';
import { typingView } from './typing.view';

/** This close to the end counts as being there. */
const NEAR_END_PX = 60;

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
  /** Whether the shopper can see the conversation at all. */
  @property({ type: Boolean }) shown = false;

  @state() private isAtEnd = true;
  @query('.scroll', true) private readonly scroller!: HTMLElement;
  private lastTop = 0;
  private readonly size = new ResizeObserver(() => this.keepAtEnd());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.size.disconnect();
    document.removeEventListener('visibilitychange', this.tellSeen);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.size.observe(this);
    document.addEventListener('visibilitychange', this.tellSeen);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('chat');
    const wroteNow = before !== undefined && this.ownCount(this.chat) > this.ownCount(before);
    if (this.chat.thread !== before?.thread) showRich(this.chat.thread);
    if (wroteNow || (changed.has('shown') && this.shown)) this.isAtEnd = true;
  }

  override updated(): void {
    this.keepAtEnd();
    this.tellSeen();
  }

  override render(): TemplateResult {
    const { texts } = this.wording;
    const rows = rowsOf(this.chat.thread, this.chat.joined, (iso) => this.wording.dayKey(iso));
    return html`<div
        class="scroll"
        part="log"
        role="log"
        tabindex="0"
        aria-label=${texts.log}
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
      ${this.isAtEnd ? nothing : this.jumpView()}`;
  }

  private rowView(row: Row): TemplateResult {
    switch (row.kind) {
      case 'day':
        return html`<div class="day" part="day">${this.wording.day(row.at, Date.now())}</div>`;
      case 'note':
        return html`<div class="system" part="note">${row.item.content}</div>`;
      case 'joined':
        return html`<div class="system" part="note">${this.wording.texts.joined(row.name)}</div>`;
      case 'group':
        return groupView(row.items, { wording: this.wording, stage: this.chat.stage }, this.actions);
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
    const hasNews = lastSequence(this.chat.thread) > this.chat.seen;
    return html`<button class="round jump ${hasNews ? 'news' : ''}" type="button" @click=${this.jump}>
      ${icons.down}<span class=${hasNews ? '' : 'unseen'}>${texts.newMessages}</span>
    </button>`;
  }

  private ownCount(chat: ChatState): number {
    return chat.thread.filter((item) => item.type === 'user').length;
  }

  /** Only the shopper scrolls up; a growing thread or a shrinking window does not. */
  private readonly onScroll = (): void => {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    if (scrollHeight - scrollTop - clientHeight < NEAR_END_PX) this.isAtEnd = true;
    else if (scrollTop < this.lastTop) this.isAtEnd = false;
    this.lastTop = scrollTop;
  };

  private readonly jump = (): void => {
    this.isAtEnd = true;
    this.keepAtEnd();
    this.scroller.focus();
  };

  private keepAtEnd(): void {
    if (this.isAtEnd && this.hasUpdated) this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  private readonly tellSeen = (): void => {
    if (!this.shown || !this.isAtEnd || document.visibilityState !== 'visible') return;
    const last = lastSequence(this.chat.thread);
    if (last > 0) this.onSeen(last);
  };
}
