/** Files in Odoo, which itself checks whose they are. */
import { Injectable } from '@nestjs/common';
import type { DeskFile, DeskFiles } from '../../attachments/desk-files.port';
import type { AttachmentAnswer } from '../../contract/odoo';
import type { TicketFileId } from '../../conversation/desk-file';
import { OdooFacade } from '../rpc/odoo-facade';
import { withDeskErrors } from './desk-errors';

@Injectable()
export class OdooDeskFiles implements DeskFiles {
  constructor(private readonly odoo: OdooFacade) {}

  async find(conversation: string, id: string): Promise<DeskFile | null> {
    return toFile(await withDeskErrors(this.odoo.call('attachment', { conversation, attachment: id })));
  }

  async findOfTicket({ reference, id }: TicketFileId): Promise<DeskFile | null> {
    return toFile(await withDeskErrors(this.odoo.call('ticket_attachment', { reference, attachment: id })));
  }
}

function toFile({ attachment }: AttachmentAnswer): DeskFile | null {
  if (attachment === undefined) return null;
  const { name, mimetype, data } = attachment;
  return { name, mimetype, content: Buffer.from(data, 'base64') };
}
