/** Operations that carry files: messages and tickets. */
import type { MessageOperation, Operation, SentAttachment, TicketOperation } from '../../contract/odoo';

export type CarryingOperation = MessageOperation | TicketOperation;

export function mayCarryFiles(operation: Operation): operation is CarryingOperation {
  return operation.kind === 'message' || operation.kind === 'ticket';
}

export function filesOf(operation: Operation): readonly SentAttachment[] {
  return mayCarryFiles(operation) ? (operation.attachments ?? []) : [];
}

/** The operation without its files; those that cannot be had are named in its text, a line each. */
export function namedInText(operation: CarryingOperation, missing: readonly SentAttachment[]): CarryingOperation {
  const names = missing.map((file) => `[${file.name}]`);
  const lines = (text: string) => [text, ...names].filter((line) => line !== '').join('\n');
  if (operation.kind === 'message') return { ...plainMessage(operation), content: lines(operation.content) };
  const ticket = plainTicket(operation);
  return names.length === 0 ? ticket : { ...ticket, description: lines(operation.description ?? '') };
}

function plainMessage({ attachments: _, ...message }: MessageOperation): MessageOperation {
  return message;
}

function plainTicket({ attachments: _, ...ticket }: TicketOperation): TicketOperation {
  return ticket;
}
