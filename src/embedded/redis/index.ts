/** The embedded store, which starts when there is no REDIS_URL. */
export type { RunningStore } from './running-store';
export { startStore } from './start-store';
