/**
 * Infinite scrolling upwards: earlier messages are drawn as they come into view, what is read keeps its position, and the
 * number of drawn messages stays bounded.
 */
import type { Thread } from '../../../core/state/thread';
import { drawnPart, stepDown, stepUp } from './thread-window';
import type { WindowEnd } from './thread-window';

/** This close to an edge more is drawn beyond it. */
const NEAR_EDGE_PX = 400;

export class Scrollback {
  /** Null while the end of the thread is drawn. */
  until: WindowEnd = null;
  /** The uppermost message in sight, and how far below the upper edge it begins. */
  private anchor: { readonly key: string; readonly top: number } | null = null;

  /**
   * @param scroller the element that scrolls; messages in it carry `data-key`
   * @param onLoadEarlier called when the first message at hand comes near
   */
  constructor(
    private readonly scroller: HTMLElement,
    private readonly onLoadEarlier: () => void,
  ) {}

  drawn(thread: Thread): Thread {
    return drawnPart(thread, this.until);
  }

  /** To be called when the shopper scrolled. @returns whether another part is to be drawn. */
  moved(thread: Thread): boolean {
    this.note();
    const { until } = this;
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    if (scrollTop < NEAR_EDGE_PX) {
      const further = stepUp(thread, until);
      if (further === null) this.onLoadEarlier();
      else this.until = further.until;
    } else if (until !== null && scrollHeight - scrollTop - clientHeight < NEAR_EDGE_PX) {
      this.until = stepDown(thread, until);
    }
    return this.until !== until;
  }

  /** To be called after something was drawn or changed its size. */
  hold(): void {
    const { anchor } = this;
    const message = this.messages().find(({ dataset }) => dataset.key === anchor?.key);
    if (anchor !== null && message !== undefined) this.scroller.scrollTop += this.topOf(message) - anchor.top;
  }

  private note(): void {
    const first = this.messages().find((one) => this.topOf(one) + one.offsetHeight > 0);
    this.anchor = first === undefined ? null : { key: first.dataset.key ?? '', top: this.topOf(first) };
  }

  private topOf(message: HTMLElement): number {
    return message.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top;
  }

  private messages(): readonly HTMLElement[] {
    return [...this.scroller.querySelectorAll<HTMLElement>('[data-key]')];
  }
}
