/** The store that starts when nobody gave a REDIS_URL. */
export type { RunningStore } from './running-store';
export { startStore } from './start-store';
