/** What an addon must be able to do to understand an operation: an older one rejects a batch that holds a kind it does not know. */
import type { Operation, OperationResult } from '../../contract/odoo';

export type Refusal = Extract<OperationResult, { status: 'refused' }>;

/** Every addon knows the other kinds. */
const FEATURE_OF: Readonly<Partial<Record<Operation['kind'], string>>> = {
  ticket: 'tickets',
  transcript: 'transcript',
  watch_order: 'order_watch',
  unanswered: 'unanswered',
  bot_answers: 'bot_answers',
};

/** Why this addon is not told of this operation at all, or null. */
export function notFor(features: ReadonlySet<string>, { id, kind }: Operation): Refusal | null {
  const feature = FEATURE_OF[kind];
  if (feature === undefined || features.has(feature)) return null;
  const reason = `The addon in Odoo is older than this bridge and has no “${feature}”: update it, then tell it again.`;
  return { id, status: 'refused', code: 'UNSUPPORTED', reason };
}
