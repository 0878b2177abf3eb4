/** Where the shopper reads: at the end, which is followed, or further up, which is held still. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReadingBack } from './scrollback/scrollback.chunk';
import type { Thread } from '../../core/state/thread';

/** This close to the end counts as being there. */
const NEAR_END_PX = 60;
/** Without reading back there is no need to draw more. */
const LATEST = 120;

export interface ReadingHost extends ReactiveControllerHost, Element {
  readonly chat: { readonly thread: Thread };
  readonly scroller: HTMLElement;
  readonly renderRoot: ParentNode;
  /** Called when the shopper nears the first message at hand. */
  readonly onLookBack: () => void;
}

export class ReadingPlace implements ReactiveController {
  isAtEnd = true;
  /** What is drawn above then is no news, and is not read out. */
  isLookingBack = false;
  private back: ReadingBack | null = null;
  private lastTop = 0;
  private readonly size = new ResizeObserver(() => this.settle());

  constructor(private readonly host: ReadingHost) {
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

  /** At the end the observer of sizes follows, when the browser has laid out everything anyway. */
  hostUpdated(): void {
    if (this.isAtEnd) return;
    this.settle();
    this.readBack();
  }

  /** Up to where the thread is drawn; null when it is to its end. */
  get until(): ReadingBack['until'] {
    return this.back?.until ?? null;
  }

  drawn(thread: Thread): Thread {
    return this.back?.drawn(thread) ?? thread.slice(-LATEST);
  }

  goToEnd(): void {
    this.isAtEnd = true;
    this.isLookingBack = false;
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

  /** Only the shopper scrolls up; a growing thread or a shrinking window does not. */
  readonly onScroll = (): void => {
    const { host, isAtEnd } = this;
    const { scrollHeight, scrollTop, clientHeight } = host.scroller;
    const isNearEnd = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
    if (isNearEnd) this.isAtEnd = this.until === null;
    else if (scrollTop < this.lastTop) this.isAtEnd = false;
    this.lastTop = scrollTop;
    if (this.isAtEnd !== isAtEnd) host.requestUpdate();
    if (!this.isAtEnd) this.readBack();
  };

  private readBack(): void {
    const { back, host } = this;
    if (back?.moved(host.chat.thread)) {
      this.isLookingBack = true;
      host.requestUpdate();
    }
    if (back) return;
    const begin = ({ ReadingBack }: typeof import('./scrollback/scrollback.chunk')): void => {
      this.back ??= new ReadingBack(host.scroller, () => this.lookBack());
      this.readBack();
    };
    // Out of reach just now: the next step up tries again.
    import('./scrollback/scrollback.chunk').then(begin).catch(() => undefined);
  }

  private lookBack(): void {
    this.isLookingBack = true;
    this.host.onLookBack();
  }
}
