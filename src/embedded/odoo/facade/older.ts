/** An addon from before some features: it does not name them, and operations that came with them are nothing it knows. */
import type { Operation } from '../../../contract/odoo';
import { validationError } from './odoo-error';

const FEATURE_OF: Readonly<Partial<Record<Operation['kind'], string>>> = {
  watch_order: 'order_watch',
  bot_answers: 'bot_answers',
};

/** Odoo's own error for the whole call, as for any other argument of a wrong shape. */
export function refuseUnknownKinds(operations: readonly Operation[], features: readonly string[]): void {
  for (const [index, { kind }] of operations.entries()) {
    const feature = FEATURE_OF[kind];
    if (feature === undefined || features.includes(feature)) continue;
    throw validationError(`Wrong arguments of push: operations[${index}].kind is none of those known`);
  }
}
