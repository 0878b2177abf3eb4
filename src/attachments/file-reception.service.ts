/** Receives a file within the limits. An address may send only so many at once, as each is in memory until it is stored. */
import { CallHandler, ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Observable, finalize } from 'rxjs';
import { ClientAddresses } from '../common/client-addresses.service';
import { holdPermits } from '../common/hold-permits';
import { PERMITS, PermitLedger, Permits } from '../common/permits.port';
import { takeOneFile } from './single-file';
import type { AttachmentLimits } from '../contract/odoo';

/** Twice what one message can carry; counted over all replicas. */
const FROM_AN_ADDRESS = 20;
/** Longer than a body may take. */
const LEASE_MS = 150_000;
const RETRY_SECONDS = 5;

/** The permits of an address to upload. */
export function uploadsOf(address: string): Permits {
  return { name: `upload-address:${address}`, most: FROM_AN_ADDRESS };
}

@Injectable()
export class FileReception {
  constructor(
    private readonly addresses: ClientAddresses,
    @Inject(PERMITS) private readonly ledger: PermitLedger,
  ) {}

  /** Reads the file of this request, once `admit` lets its address, then has it answered. Throws the problem to answer with. */
  async receive(
    admit: (address: string) => Promise<AttachmentLimits>,
    context: ExecutionContext,
    next: CallHandler,
  ): Promise<Observable<unknown>> {
    const address = this.addresses.of(context.switchToHttp().getRequest<Request>());
    const { max_bytes } = await admit(address);
    const free = await holdPermits(this.ledger, [uploadsOf(address)], LEASE_MS, RETRY_SECONDS);
    try {
      return (await takeOneFile(context, next, max_bytes)).pipe(finalize(() => void free()));
    } catch (error) {
      await free();
      throw error;
    }
  }
}
