/** The number of messages still to be sent, over all clients. */
export class Quota {
  constructor(private left: number) {}

  get isUsedUp(): boolean {
    return this.left <= 0;
  }

  /** Nothing more is sent. */
  close(): void {
    this.left = 0;
  }

  /** False when the quota is used up. */
  take(): boolean {
    if (this.left <= 0) return false;
    this.left -= 1;
    return true;
  }
}
