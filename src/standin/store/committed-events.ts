/** The events among the changes of a transaction, for the ring. */
import type { OdooEvent } from '../../contract/facade';
import type { Change } from './journal';
import type { Store } from './store';

/** An event that has been acknowledged meanwhile needs no ring any more. */
export function committedEvents(changes: readonly Change[], store: Store): OdooEvent[] {
  return changes
    .filter(([table, , row]) => table === store.events.name && row !== undefined)
    .map(([, key]) => store.events.get(key))
    .filter((event) => event !== undefined);
}
