/** How many messages are still to be said, all voices together. */
export class Quota {
  constructor(private left: number) {}

  get isUsedUp(): boolean {
    return this.left <= 0;
  }

  /** Nobody says anything any more. */
  close(): void {
    this.left = 0;
  }

  /** False when everything was said. */
  take(): boolean {
    if (this.left <= 0) return false;
    this.left -= 1;
    return true;
  }
}
