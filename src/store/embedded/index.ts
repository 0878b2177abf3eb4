/** The store that starts when nobody gave a REDIS_URL. */
export { EmbeddedStoreError } from './embedded-store.errors';
export type { EmbeddedKind, RunningStore, StoreKind, StoreLog, StoreOptions } from './running-store';
export { startStore } from './start-store';
