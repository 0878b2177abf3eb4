/** `push`: applies operations in order, each under its own savepoint and only once. */
import type { Operation, OperationResult } from '../../../contract/odoo';
import { Refused } from '../store/records';
import type { Store } from '../store/store';
import type { Operations } from './operations';

export function push(store: Store, apply: Operations, batch: readonly Operation[]): OperationResult[] {
  return batch.map((operation) => {
    const { id } = operation;
    const before = store.done.get(id);
    if (before) return { id, status: 'done', duplicate: true, ...before };
    try {
      return store.savepoint(() => doOnce(store, apply, operation));
    } catch (error) {
      return refusal(id, error);
    }
  });
}

function doOnce(store: Store, apply: Operations, operation: Operation): OperationResult {
  const answer = apply(operation);
  store.done.put(operation.id, answer);
  return { id: operation.id, status: 'done', duplicate: false, ...answer };
}

function refusal(id: string, error: unknown): OperationResult {
  if (error instanceof Refused) return { id, status: 'refused', code: error.code, reason: error.message };
  return { id, status: 'refused', code: 'INTERNAL', reason: 'unexpected error' };
}
