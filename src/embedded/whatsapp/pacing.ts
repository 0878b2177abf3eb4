/** Meta's limits on how fast: so many messages a second from a number, and one every six seconds to a person, with some in advance. */
const A_SECOND = 80;
const SECOND_MS = 1_000;
const TO_A_PERSON_MS = 6_000;
const IN_ADVANCE = 45;

export const TOO_FAST_FOR_NUMBER = 130429;
export const TOO_FAST_FOR_PERSON = 131056;

export class Pacing {
  private sent: number[] = [];
  /** Person → instant at which nothing that was sent in advance is left to wait for. */
  private readonly even = new Map<unknown, number>();

  constructor(private readonly now: () => number) {}

  /** Null: it may go, and counts. Else the code of the refusal. */
  take(person: unknown): number | null {
    const now = this.now();
    this.sent = this.sent.filter((at) => now - at < SECOND_MS);
    if (this.sent.length >= A_SECOND) return TOO_FAST_FOR_NUMBER;
    const even = Math.max(now, this.even.get(person) ?? 0);
    if (even - now >= IN_ADVANCE * TO_A_PERSON_MS) return TOO_FAST_FOR_PERSON;
    this.even.set(person, even + TO_A_PERSON_MS);
    this.sent.push(now);
    return null;
  }
}
