/** Receives a file, of whomever it is: within the limits, and so many at once of an address, for each is in memory until it is stored. */
import { CallHandler, ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Observable, finalize } from 'rxjs';
import { ClientAddresses } from '../common/client-addresses.service';
import { holdPlaces } from '../common/hold-places';
import { SLOTS, SlotLedger, Slots } from '../common/slots.port';
import { takeOneFile } from './single-file';
import { FileSender, Uploads } from './uploads.service';

/** Twice what one message can carry; counted over all replicas. */
const FROM_AN_ADDRESS = 20;
/** Longer than a body may take. */
const LEASE_MS = 150_000;
const RETRY_SECONDS = 5;

/** The places of an address, as it is counted. */
export function uploadsOf(address: string): Slots {
  return { name: `upload-address:${address}`, most: FROM_AN_ADDRESS };
}

@Injectable()
export class FileReception {
  constructor(
    private readonly uploads: Uploads,
    private readonly addresses: ClientAddresses,
    @Inject(SLOTS) private readonly ledger: SlotLedger,
  ) {}

  /** Reads the file of this request, then has it answered. Throws the problem to answer with. */
  async receive(
    sender: Omit<FileSender, 'origin'>,
    context: ExecutionContext,
    next: CallHandler,
  ): Promise<Observable<unknown>> {
    const address = this.addresses.of(context.switchToHttp().getRequest<Request>());
    const { max_bytes } = await this.uploads.admit(sender, address);
    const free = await holdPlaces(this.ledger, [uploadsOf(address)], LEASE_MS, RETRY_SECONDS);
    try {
      return (await takeOneFile(context, next, max_bytes)).pipe(finalize(() => void free()));
    } catch (error) {
      await free();
      throw error;
    }
  }
}
