/** How the parts that the bridge leans on are doing. */
export const STORE_VITALS = Symbol('StoreVitals');
export const DESK_VITALS = Symbol('DeskVitals');

export type Vital = 'ok' | 'degraded' | 'missing';

export interface Vitals {
  /** Part → how it is. Never throws. */
  check(): Promise<Readonly<Record<string, Vital>>>;
}
