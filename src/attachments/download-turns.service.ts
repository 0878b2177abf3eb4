/** Limits the files of an address that are on their way at once in this process; the others wait for their turn. */
import { finished } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { CallGate } from '../common/call-gate';
import { rateLimited } from '../common/problem.error';
import { SENT_WITHIN_MS } from '../common/streamed';

/** A file is in memory until its client has it. */
const AT_ONCE = 8;
const TURN_WITHIN_MS = 20_000;
const RETRY_SECONDS = 10;

interface Turns {
  readonly gate: CallGate;
  /** Files that are on their way or wait. */
  asked: number;
}

@Injectable()
export class DownloadTurns {
  private readonly addresses = new Map<string, Turns>();

  /** Does the work, which begins the answer, and resolves when that is sent or its client gone. Throws `RATE.LIMITED` when the turn does not come. */
  async within(address: string, response: Response, work: () => Promise<void>): Promise<void> {
    const turns = this.addresses.get(address) ?? { gate: new CallGate(AT_ONCE), asked: 0 };
    this.addresses.set(address, turns);
    turns.asked += 1;
    try {
      const send = () => work().then(() => sent(response));
      await turns.gate.run(send, TURN_WITHIN_MS, () => rateLimited(RETRY_SECONDS));
    } finally {
      turns.asked -= 1;
      if (turns.asked === 0) this.addresses.delete(address);
    }
  }
}

/** Whoever takes it too slowly gets no more of it. */
async function sent(response: Response): Promise<void> {
  try {
    await finished(response, { signal: AbortSignal.timeout(SENT_WITHIN_MS) });
  } catch {
    response.destroy();
  }
}
