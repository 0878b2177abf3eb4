/** The scroll position: follows the end, or holds what the shopper reads further up. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Scrollback } from './scrollback/scrollback.chunk';
import { loadScrollback } from './scrollback/scrollback.loader';
import type { Thread } from '../../core/state/thread';

/** This close to the end counts as being there. */
const NEAR_END_PX = 60;
/** As many messages are drawn until the shopper scrolls up. */
const LATEST = 120;

export interface ScrollHost extends ReactiveControllerHost, Element {
  readonly chat: { readonly thread: Thread };
  readonly scroller: HTMLElement;
  readonly renderRoot: ParentNode;
  /** Called when the shopper nears the first message at hand. */
  readonly onLoadEarlier: () => void;
}

export class ScrollController implements ReactiveController {
  isAtEnd = true;
  /** Earlier messages are being drawn, which are not read out. */
  isScrolledBack = false;
  private back: Scrollback | null = null;
  private lastTop = 0;
  /** Greatest scroll position. */
  private lastEnd = 0;
  private readonly size = new ResizeObserver(() => this.settle());

  constructor(private readonly host: ScrollHost) {
    host.addController(this);
  }

  /** To be called once more when the thread is first drawn. */
  hostConnected(): void {
    const { host, size } = this;
    const stack = host.renderRoot.querySelector('.stack');
    if (stack === null) return;
    size.observe(host);
    size.observe(stack);
  }

  hostDisconnected(): void {
    this.size.disconnect();
  }

  /** At the end the resize observer follows, after the browser's own layout. */
  hostUpdated(): void {
    if (this.isAtEnd) return;
    this.settle();
    this.readBack();
  }

  /** Up to where the thread is drawn; null when it is to its end. */
  get until(): Scrollback['until'] {
    return this.back?.until ?? null;
  }

  drawn(thread: Thread): Thread {
    return this.back?.drawn(thread) ?? thread.slice(-LATEST);
  }

  goToEnd(): void {
    this.isAtEnd = true;
    this.isScrolledBack = false;
    if (this.back) this.back.until = null;
    this.host.requestUpdate();
  }

  /** To be called when something was drawn or changed its size. */
  settle(): void {
    const { scroller } = this.host;
    if (this.isAtEnd) scroller.scrollTop = scroller.scrollHeight;
    else this.back?.hold();
    this.lastTop = scroller.scrollTop;
  }

  /** Only the shopper scrolls up; a browser that moves up because the end did, does not. */
  readonly onScroll = (): void => {
    const { host, isAtEnd } = this;
    const { scrollHeight, scrollTop, clientHeight } = host.scroller;
    const end = scrollHeight - clientHeight;
    if (end - scrollTop < NEAR_END_PX) this.isAtEnd = this.until === null;
    else if (scrollTop < this.lastTop && end === this.lastEnd) this.isAtEnd = false;
    this.lastTop = scrollTop;
    this.lastEnd = end;
    if (this.isAtEnd !== isAtEnd) host.requestUpdate();
    if (!this.isAtEnd) this.readBack();
  };

  private readBack(): void {
    const { back, host } = this;
    if (back?.moved(host.chat.thread)) {
      this.isScrolledBack = true;
      host.requestUpdate();
    }
    if (back) return;
    const begin = ({ Scrollback }: typeof import('./scrollback/scrollback.chunk')): void => {
      this.back ??= new Scrollback(host.scroller, () => this.loadEarlier());
      this.readBack();
    };
    // Cannot be fetched now: the next scroll up tries again.
    loadScrollback()
      .then(begin)
      .catch(() => undefined);
  }

  private loadEarlier(): void {
    this.isScrolledBack = true;
    this.host.onLoadEarlier();
  }
}
