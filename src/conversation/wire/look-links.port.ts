/** Links to the pictures by which a shop is known. */
import type { ChannelRow, EngineRow } from '../../contract/odoo';

export const LOOK_LINKS = Symbol('LookLinks');

/** Signed; the same as long as the picture is. Null when there is none. */
export interface LookLinks {
  logo(channel: Pick<ChannelRow, 'key' | 'theme'>): string | null;
  botPicture(engine: Pick<EngineRow, 'id' | 'picture'>): string | null;
}
