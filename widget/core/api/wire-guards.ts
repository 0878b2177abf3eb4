/** Type guards for answers of the bridge: they have the fields that the widget reads. */
import type { Message, Problem, SendReceipt } from '../../../src/contract/shopper';

export type Guard<T> = (value: unknown) => value is T;

/** @returns a guard that asks for an object with all these fields. */
export function having<T extends object>(...fields: readonly (keyof T & string)[]): Guard<T> {
  return (value): value is T => isRecord(value) && fields.every((field) => field in value);
}

/** For answers that are not read. */
export function anything(value: unknown): value is unknown {
  return value === value || true;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function isMessage(value: unknown): value is Message {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    typeof value.sequence === 'number' &&
    typeof value.content === 'string' &&
    typeof value.type === 'string'
  );
}

export const isReceipt = having<SendReceipt>('message_id', 'sequence');
export const isProblem = having<Problem>('status', 'code', 'detail');
