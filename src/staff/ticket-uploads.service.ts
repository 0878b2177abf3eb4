/** Files that staff put with an answer on a ticket: by the rules of its channel, kept until they are sent. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { checkedFile } from '../attachments/checked-file';
import type { ReceivedFile } from '../attachments/received-file';
import { spendUpload } from '../attachments/upload-limits';
import { ActionLimits } from '../common/action-limits.service';
import { ProblemError } from '../common/problem.error';
import { SHOP_SETTINGS, ShopSettings } from '../common/shop-settings.port';
import type { AttachmentLimits, SentAttachment, StaffPerson } from '../contract/odoo';
import type { TicketFile } from '../contract/staff/tickets.wire';
import { ATTACHMENT_STORE, AttachmentStore } from '../conversation/ports';
import { SentFiles, ofStaff } from '../conversation/sent-files.service';
import { STAFF_DESK, StaffDesk } from './staff-desk.port';
import { unwrap } from './staff-answer';

@Injectable()
export class TicketUploads {
  constructor(
    @Inject(STAFF_DESK) private readonly desk: StaffDesk,
    @Inject(SHOP_SETTINGS) private readonly settings: ShopSettings,
    @Inject(ATTACHMENT_STORE) private readonly store: AttachmentStore,
    private readonly files: SentFiles,
    private readonly limits: ActionLimits,
  ) {}

  /** Checks person and limits before the file is read. Throws the problem to answer with. */
  async admit(person: StaffPerson, reference: string, address: string): Promise<AttachmentLimits> {
    const rules = await this.rules(person, reference);
    await spendUpload(this.limits, `${placeOf(reference)}/${ofStaff(person.id)}`, address);
    return rules;
  }

  /** Throws the problem to answer with, `AttachmentsFull` and `AttachmentsLimited`. */
  async take(person: StaffPerson, reference: string, received: ReceivedFile | undefined): Promise<TicketFile> {
    const { extensions } = await this.rules(person, reference);
    const { content, ...card } = checkedFile(received, extensions);
    const file = { id: randomUUID(), ...card };
    const owner = ofStaff(person.id);
    await this.store.put({ ...file, conversationId: placeOf(reference), owner }, content, { name: owner });
    return file;
  }

  /** With their content. Throws `AttachmentUnknown` and `AttachmentsTooLarge`. */
  read(person: StaffPerson, reference: string, ids: readonly string[]): Promise<Required<SentAttachment>[]> {
    return this.files.read(placeOf(reference), ofStaff(person.id), ids);
  }

  async markDelivered(ids: readonly string[]): Promise<void> {
    await this.files.markDelivered(ids);
  }

  /** Of the ticket's channel; of one that is none, or of no storefront, the widest of those that this person serves. */
  private async rules(person: StaffPerson, reference: string): Promise<AttachmentLimits> {
    const { ticket } = unwrap(await this.desk.ask('staff_ticket', { staff: person.id, reference }));
    const { channels } = this.settings.current();
    const own = channels.find(({ key }) => key === ticket.channel);
    const served = own === undefined ? channels.filter(({ key }) => person.channels.includes(key)) : [own];
    const [widest] = served
      .flatMap(({ attachments }) => attachments ?? [])
      .sort((one, other) => other.max_bytes - one.max_bytes);
    if (widest === undefined) throw new ProblemError('CHAT.ATTACHMENTS_UNSUPPORTED');
    return widest;
  }
}

/** In place of a conversation; no conversation's id has a colon. */
function placeOf(reference: string): string {
  return `ticket:${reference}`;
}
