/** Files kept in Odoo, which checks itself whose they are. */
import { Injectable } from '@nestjs/common';
import type { DeskFile, DeskFiles } from '../../attachments/desk-files.port';
import { CheckedOdoo } from '../rpc/checked-odoo';
import { reached } from './desk-errors';

@Injectable()
export class OdooDeskFiles implements DeskFiles {
  constructor(private readonly odoo: CheckedOdoo) {}

  async find(conversation: string, id: string): Promise<DeskFile | null> {
    const { attachment } = await reached(this.odoo.ask('attachment', { conversation, attachment: id }));
    if (attachment === undefined) return null;
    const { name, mimetype, data } = attachment;
    return { name, mimetype, content: Buffer.from(data, 'base64') };
  }
}
