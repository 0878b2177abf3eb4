/** Numbers from which nothing leaves for a while, as after a token that has ended: their chats wait, and Meta is not asked for each of them. */
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, Clock } from '../../conversation/ports';
import type { WhatsAppNumber } from '../numbers.port';

interface Pause {
  /** With which it was refused: another one ends the pause. */
  readonly token: string;
  /** Unix milliseconds. */
  readonly until: number;
}

@Injectable()
export class NumberPauses {
  private readonly pauses = new Map<string, Pause>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  begin({ id, token }: WhatsAppNumber, forMs: number): void {
    this.pauses.set(id, { token, until: this.clock.now() + forMs });
  }

  /** Milliseconds; zero when messages may go. */
  left({ id, token }: WhatsAppNumber): number {
    const pause = this.pauses.get(id);
    if (pause === undefined || pause.token !== token) return 0;
    return Math.max(0, pause.until - this.clock.now());
  }
}
