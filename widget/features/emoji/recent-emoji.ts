/** The emoji that were picked last, for as long as the page lives. */
const KEPT = 16;

export class RecentEmoji {
  private picked: readonly string[] = [];

  /** Latest first. */
  get all(): readonly string[] {
    return this.picked;
  }

  add(emoji: string): void {
    this.picked = [emoji, ...this.picked.filter((known) => known !== emoji)].slice(0, KEPT);
  }
}
