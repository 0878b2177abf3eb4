/** Pictures in Odoo that shoppers see. */
import { Injectable } from '@nestjs/common';
import type { DeskPicture, PictureRef, Pictures } from '../../pictures/pictures.port';
import type { PictureAnswer } from '../../contract/odoo';
import { OdooFacade } from '../rpc/odoo-facade';
import { withDeskErrors } from './desk-errors';

const PATIENCE = { timeoutMs: 5_000 };

@Injectable()
export class OdooPictures implements Pictures {
  constructor(private readonly odoo: OdooFacade) {}

  async find(ref: PictureRef): Promise<DeskPicture | null> {
    const { picture } = await withDeskErrors(this.ask(ref));
    return picture === undefined ? null : { version: picture.version, content: Buffer.from(picture.data, 'base64') };
  }

  private ask({ kind, id }: PictureRef): Promise<PictureAnswer> {
    switch (kind) {
      case 'agent':
        return this.odoo.call('agent_picture', { agent: id }, PATIENCE);
      case 'product':
        return this.odoo.call('product_picture', { product: id }, PATIENCE);
      case 'bot':
        return this.odoo.call('bot_picture', { engine: id }, PATIENCE);
      case 'channel':
        return this.odoo.call('channel_logo', { channel: id }, PATIENCE);
    }
  }
}
