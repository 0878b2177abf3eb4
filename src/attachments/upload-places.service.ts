/** So many files of an address may arrive at once, over all replicas: each is in memory until it is stored. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Observable, finalize } from 'rxjs';
import { rateLimited } from '../common/problem.error';
import { SLOTS, SlotLedger, Slots } from '../common/slots.port';

/** Twice what one message can carry. */
const FROM_AN_ADDRESS = 20;
/** Longer than a body may take. */
const LEASE_MS = 150_000;
const RETRY_SECONDS = 5;

/** The places of an address, as it is counted. */
export function uploadsOf(address: string): Slots {
  return { name: `upload-address:${address}`, most: FROM_AN_ADDRESS };
}

@Injectable()
export class UploadPlaces {
  constructor(@Inject(SLOTS) private readonly ledger: SlotLedger) {}

  /** Reads a file and answers in a place of its own. Throws `RATE.LIMITED` when there is none. */
  async within(address: string, read: () => Promise<Observable<unknown>>): Promise<Observable<unknown>> {
    const holder = randomUUID();
    const places = [uploadsOf(address)];
    const free = () => this.ledger.free(holder, places).catch(() => undefined); // its lease ends anyway
    if (!(await this.ledger.take(holder, places, LEASE_MS))) throw rateLimited(RETRY_SECONDS);
    try {
      return (await read()).pipe(finalize(() => void free()));
    } catch (error) {
      await free();
      throw error;
    }
  }
}
