/** Limits the files of an address that are on their way at once in this process; the others wait for their turn. */
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { CallGate } from '../common/call-gate';
import { rateLimited } from '../common/problem.error';
import { sendPaced } from './paced-download';

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

  /** Sends what `begin` finds, once it has set the headers; resolves when that is sent or its client gone. Throws `RATE.LIMITED` when the turn does not come. */
  async within(address: string, response: Response, begin: () => Promise<Buffer>): Promise<void> {
    const turns = this.addresses.get(address) ?? { gate: new CallGate(AT_ONCE), asked: 0 };
    this.addresses.set(address, turns);
    turns.asked += 1;
    try {
      const send = async () => sendPaced(response, await begin(), () => turns.asked > AT_ONCE);
      await turns.gate.run(send, TURN_WITHIN_MS, () => rateLimited(RETRY_SECONDS));
    } finally {
      turns.asked -= 1;
      if (turns.asked === 0) this.addresses.delete(address);
    }
  }
}
