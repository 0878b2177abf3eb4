/** The addon feature that an operation needs: an older addon would reject the whole batch with an unknown kind. */
import { withoutProof } from '../../conversation/proven-shopper';
import { filesOf, namedInText } from './operation-files';
import type { Operation, OperationResult } from '../../contract/odoo';

export type Refusal = Extract<OperationResult, { status: 'refused' }>;

/** Every addon knows the other kinds. */
const FEATURE_OF: Readonly<Partial<Record<Operation['kind'], string>>> = {
  ticket: 'tickets',
  ticket_unheard: 'ticket_notices',
  transcript: 'transcript',
  watch_order: 'order_watch',
  unanswered: 'unanswered',
  bot_answers: 'bot_answers',
  shopper: 'identity',
  consent: 'consent',
  context: 'context',
  whatsapp: 'whatsapp_chats',
  delivery: 'whatsapp_chats',
};

/** The operation as this addon knows it: an older one knows neither how long a shopper is verified, nor files of tickets. */
export function asKnownBy(features: ReadonlySet<string>, operation: Operation): Operation {
  if (operation.kind === 'ticket' && !features.has('ticket_files')) return namedInText(operation, filesOf(operation));
  if (features.has('identity') || !('shopper' in operation) || operation.shopper === undefined) return operation;
  return { ...operation, shopper: withoutProof(operation.shopper) };
}

/** The refusal of an operation that this addon does not support, or null. */
export function unsupportedBy(features: ReadonlySet<string>, { id, kind }: Operation): Refusal | null {
  const feature = FEATURE_OF[kind];
  if (feature === undefined || features.has(feature)) return null;
  const reason = `The addon in Odoo is older than this bridge and has no “${feature}”: update it, then try again.`;
  return { id, status: 'refused', code: 'UNSUPPORTED', reason };
}
