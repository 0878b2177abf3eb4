/** For whom the bridge works at the moment, along all that follows from a request or a frame. */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface Caller {
  /** `session:<shopper>`, `staff:<person>`, or null for a stranger. */
  readonly name: string | null;
  /** As limits count it. */
  readonly address: string;
}

const current = new AsyncLocalStorage<Caller>();

export function workFor<T>(caller: Caller, work: () => T): T {
  return current.run(caller, work);
}

/** Undefined where the bridge works of its own accord. */
export function currentCaller(): Caller | undefined {
  return current.getStore();
}
