/** Makes up what goes into one call: files are added to the messages that name them, as long as the call stays small. */
import { Inject, Injectable } from '@nestjs/common';
import type { MessageOperation, Operation, SentAttachment } from '../../contract/odoo';
import { ATTACHMENT_STORE, AttachmentStore, Claim } from '../../conversation/ports';

/** Bytes of Base64 in one call, the first message's own aside. */
const MOST = 8 * 1024 * 1024;

/** The first operations of a claim, ready to be told. */
export interface Parcel {
  readonly claim: Claim;
  readonly operations: readonly Operation[];
}

@Injectable()
export class Parcels {
  constructor(@Inject(ATTACHMENT_STORE) private readonly store: AttachmentStore) {}

  /** What fits is told now, in order; parcels may be empty, but not all of them. */
  async make(claims: readonly Claim[]): Promise<Parcel[]> {
    let left = MOST;
    const parcels: Parcel[] = [];
    for (const claim of claims) {
      const operations: Operation[] = [];
      for (const operation of left > 0 ? claim.operations : []) {
        const complete = await this.withFiles(operation);
        const weight = bytesOf(complete);
        if (weight > left && left < MOST) {
          left = 0;
          break;
        }
        left -= weight;
        operations.push(complete);
        if (left <= 0) break;
      }
      parcels.push({ claim, operations });
    }
    return parcels;
  }

  /** The desk has these: their files need not be kept here. */
  async arrived(operations: readonly Operation[]): Promise<void> {
    const ids = operations.flatMap((operation) => filesOf(operation).map((file) => file.id));
    if (ids.length > 0) await this.store.delivered(ids);
  }

  private async withFiles(operation: Operation): Promise<Operation> {
    const files = filesOf(operation);
    if (operation.kind !== 'message' || files.length === 0) return operation;
    const found = await Promise.all(files.map((file) => this.store.read(file.id)));
    const attachments = files.flatMap((file, i) => filled(file, found[i] ?? null));
    const lost = files.filter((_, i) => (found[i] ?? null) === null);
    return complete(operation, attachments, lost);
  }
}

function filesOf(operation: Operation): readonly SentAttachment[] {
  return operation.kind === 'message' ? (operation.attachments ?? []) : [];
}

function filled(file: SentAttachment, content: Buffer | null): SentAttachment[] {
  return content === null ? [] : [{ ...file, data: content.toString('base64') }];
}

/** A file that was kept here for as long as could be is gone: its name says at least what there was. */
function complete(
  { attachments: _, ...message }: MessageOperation,
  attachments: readonly SentAttachment[],
  lost: readonly SentAttachment[],
): MessageOperation {
  const content = [message.content, ...lost.map((file) => `[${file.name}]`)].filter((line) => line !== '').join('\n');
  return attachments.length === 0 ? { ...message, content } : { ...message, content, attachments };
}

function bytesOf(operation: Operation): number {
  return filesOf(operation).reduce((sum, file) => sum + (file.data?.length ?? 0), 0);
}
