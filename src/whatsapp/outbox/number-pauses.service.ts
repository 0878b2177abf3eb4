/** Numbers from which nothing leaves for a while, as after a token that has ended: their chats wait, and Meta is not asked for each of them. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Subject } from 'rxjs';
import { CLOCK, Clock } from '../../conversation/ports';
import type { HeldUpNumbers } from '../../staff/held-up-numbers.port';
import type { NumberTroubles, Trouble } from '../number-troubles.port';
import { WHATSAPP_NUMBERS, WhatsAppNumber, WhatsAppNumbers } from '../numbers.port';

interface Pause {
  /** With which it was refused: another one ends the pause. */
  readonly token: string;
  /** Unix milliseconds. */
  readonly until: number;
  /** Meta's. */
  readonly code: number;
}

@Injectable()
export class NumberPauses implements NumberTroubles, HeldUpNumbers {
  private readonly logger = new Logger('whatsapp');
  private readonly pauses = new Map<string, Pause>();
  /** From which something went since the start. */
  private readonly well = new Set<string>();
  private readonly news = new Subject<readonly Trouble[]>();
  readonly changes = this.news.asObservable();

  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(WHATSAPP_NUMBERS) private readonly numbers: Pick<WhatsAppNumbers, 'byId'>,
  ) {}

  begin({ id, token }: WhatsAppNumber, forMs: number, code: number): void {
    const before = this.pauses.get(id);
    this.well.delete(id);
    this.pauses.set(id, { token, until: this.clock.now() + forMs, code });
    if (before?.token === token && before.code === code) return;
    this.logger.error({ event: 'whatsapp.number_paused', number: id, code });
    this.tell();
  }

  /** Something was taken: whatever was wrong is mended. */
  went({ id }: WhatsAppNumber): void {
    if (this.well.has(id)) return;
    this.well.add(id);
    if (this.pauses.delete(id)) this.logger.log({ event: 'whatsapp.number_goes_on', number: id });
    this.tell();
  }

  /** Milliseconds; zero when messages may go. */
  left({ id, token }: WhatsAppNumber): number {
    const pause = this.pauses.get(id);
    if (pause === undefined || pause.token !== token) return 0;
    return Math.max(0, pause.until - this.clock.now());
  }

  isHeldUp(id: string): boolean {
    const number = this.numbers.byId(id);
    return number !== undefined && this.left(number) > 0;
  }

  private tell(): void {
    this.news.next([...this.pauses].map(([id, { code }]) => ({ id, code })));
  }
}
