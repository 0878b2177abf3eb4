/** Prefix of the ids of agents' files; the rest is Odoo's own id. */
export const DESK_FILE = 'desk-';

/** Ids of files of a shopper's tickets begin with this; reference and the desk's own id follow. */
const TICKET_FILE = /^ticket-(?<reference>[A-Za-z0-9_-]{1,64})\.(?<id>[A-Za-z0-9-]{1,64})$/;

export interface TicketFileId {
  readonly reference: string;
  readonly id: string;
}

export function ticketFileId({ reference, id }: TicketFileId): string {
  return `ticket-${Buffer.from(reference).toString('base64url')}.${id}`;
}

export function asTicketFile(id: string): TicketFileId | null {
  const { reference, id: file } = TICKET_FILE.exec(id)?.groups ?? {};
  if (reference === undefined || file === undefined) return null;
  return { reference: Buffer.from(reference, 'base64url').toString(), id: file };
}
