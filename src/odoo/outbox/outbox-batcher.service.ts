/** Assembles the operations of one call: adds the content of files, within a size limit. */
import { Inject, Injectable } from '@nestjs/common';
import type { Operation, SentAttachment } from '../../contract/odoo';
import { filesOf, mayCarryFiles, namedInText } from './operation-files';
import { ATTACHMENT_STORE, AttachmentStore, Claim } from '../../conversation/ports';

/** Bytes of Base64 per call; a single larger message goes alone. */
const MOST = 8 * 1024 * 1024;

/** The first operations of a claim, ready for delivery. */
export interface OutboxBatch {
  readonly claim: Claim;
  readonly operations: readonly Operation[];
}

@Injectable()
export class OutboxBatcher {
  constructor(@Inject(ATTACHMENT_STORE) private readonly store: AttachmentStore) {}

  /** Takes what fits, in order. Single batches may be empty, but not all of them. */
  async assemble(claims: readonly Claim[]): Promise<OutboxBatch[]> {
    let left = MOST;
    const batches: OutboxBatch[] = [];
    for (const claim of claims) {
      const operations: Operation[] = [];
      for (const operation of left > 0 ? claim.operations : []) {
        const complete = await this.withFiles(operation);
        const size = sizeOf(complete);
        if (size > left && left < MOST) {
          left = 0;
          break;
        }
        left -= size;
        operations.push(complete);
        if (left <= 0) break;
      }
      batches.push({ claim, operations });
    }
    return batches;
  }

  /** The desk has these: their files expire soon. */
  async markDelivered(operations: readonly Operation[]): Promise<void> {
    const ids = operations.flatMap((operation) => filesOf(operation).map((file) => file.id));
    if (ids.length > 0) await this.store.markDelivered(ids);
  }

  private async withFiles(operation: Operation): Promise<Operation> {
    const files = filesOf(operation);
    if (!mayCarryFiles(operation) || files.length === 0) return operation;
    const found = await Promise.all(files.map((file) => this.store.read(file.id)));
    const attachments = files.flatMap((file, i) => withContent(file, found[i] ?? null));
    const lost = files.filter((_, i) => (found[i] ?? null) === null);
    const told = namedInText(operation, lost);
    return attachments.length === 0 ? told : { ...told, attachments };
  }
}

function withContent(file: SentAttachment, content: Buffer | null): SentAttachment[] {
  return content === null ? [] : [{ ...file, data: content.toString('base64') }];
}

function sizeOf(operation: Operation): number {
  return filesOf(operation).reduce((sum, file) => sum + (file.data?.length ?? 0), 0);
}
