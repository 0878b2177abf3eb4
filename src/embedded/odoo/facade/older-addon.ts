/** Imitates an addon that lacks some features: their operations are of an unknown kind. */
import type { Operation } from '../../../contract/odoo';
import { validationError } from './odoo-exception';

const FEATURE_OF: Readonly<Partial<Record<Operation['kind'], string>>> = {
  watch_order: 'order_watch',
  bot_answers: 'bot_answers',
};

/** Refuses the whole call, as for any invalid argument. */
export function refuseUnknownKinds(operations: readonly Operation[], features: readonly string[]): void {
  for (const [index, { kind }] of operations.entries()) {
    const feature = FEATURE_OF[kind];
    if (feature === undefined || features.includes(feature)) continue;
    throw validationError(`Wrong arguments of push: operations[${index}].kind is none of those known`);
  }
}
