/** Imitates an addon that lacks some features: their operations are of an unknown kind. */
import type { Operation } from '../../../contract/odoo';
import { validationError } from './odoo-exception';

const FEATURE_OF: Readonly<Partial<Record<Operation['kind'], string>>> = {
  watch_order: 'order_watch',
  bot_answers: 'bot_answers',
  transcript: 'transcript',
  shopper: 'identity',
  consent: 'consent',
  context: 'context',
  whatsapp: 'whatsapp_chats',
  delivery: 'whatsapp_chats',
  ticket_unheard: 'ticket_notices',
};

/** Refuses the whole call, as for any invalid argument. */
export function refuseUnknownKinds(operations: readonly Operation[], features: readonly string[]): void {
  for (const [index, operation] of operations.entries()) {
    const feature = FEATURE_OF[operation.kind];
    if (feature !== undefined && !features.includes(feature))
      throw wrong(`operations[${index}].kind is none of those known`);
    if (!features.includes('ticket_files') && operation.kind === 'ticket' && operation.attachments !== undefined)
      throw wrong(`operations[${index}].attachments is not known`);
    if (!features.includes('identity') && 'shopper' in operation && operation.shopper?.verified_until !== undefined)
      throw wrong(`operations[${index}].shopper has no verified_until`);
  }
}

/** Tickets are not told by channel there. */
export function refuseChannel(method: string, args: object, features: readonly string[]): void {
  if (!features.includes('identity') && 'channel' in args)
    throw validationError(`Wrong arguments of ${method}: channel is not known`);
}

function wrong(reason: string): Error {
  return validationError(`Wrong arguments of push: ${reason}`);
}
