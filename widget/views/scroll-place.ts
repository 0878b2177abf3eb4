/** Where the shopper is in the conversation: at its end, or reading further up, and then what is read stays still. */

/** This close to the end counts as being there. */
const NEAR_END_PX = 60;

export class ScrollPlace {
  isAtEnd = true;
  private lastTop = 0;
  /** The uppermost message in sight, and how far below the upper edge it begins. */
  private anchor: { readonly key: string; readonly top: number } | null = null;

  /** @param scroller the element that scrolls; messages in it carry `data-key`. */
  constructor(private readonly scroller: HTMLElement) {}

  get toStart(): number {
    return this.scroller.scrollTop;
  }

  get toEnd(): number {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight;
  }

  /** Only the shopper scrolls up; a growing thread or a shrinking window does not. */
  moved(isEndDrawn: boolean): void {
    const { scrollTop } = this.scroller;
    if (this.toEnd < NEAR_END_PX) this.isAtEnd = isEndDrawn;
    else if (scrollTop < this.lastTop) this.isAtEnd = false;
    this.lastTop = scrollTop;
    this.note();
  }

  /** After something was drawn or changed its size. */
  settle(): void {
    if (this.isAtEnd) this.scroller.scrollTop = this.scroller.scrollHeight;
    else if (this.anchor !== null) {
      const { key, top } = this.anchor;
      const message = this.messages().find(({ dataset }) => dataset.key === key);
      if (message !== undefined) this.scroller.scrollTop += this.topOf(message) - top;
    }
    this.lastTop = this.scroller.scrollTop;
    this.note();
  }

  private note(): void {
    const first = this.isAtEnd ? undefined : this.messages().find((one) => this.topOf(one) + one.offsetHeight > 0);
    this.anchor = first === undefined ? null : { key: first.dataset.key ?? '', top: this.topOf(first) };
  }

  private topOf(message: HTMLElement): number {
    return message.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top;
  }

  private messages(): readonly HTMLElement[] {
    return [...this.scroller.querySelectorAll<HTMLElement>('[data-key]')];
  }
}
