/** Health of the parts that the bridge depends on. */
export const STORE_HEALTH = Symbol('StoreHealth');
export const DESK_HEALTH = Symbol('DeskHealth');

export type HealthStatus = 'ok' | 'degraded' | 'missing';

export interface HealthCheck {
  /** Part → status. Never throws. */
  check(): Promise<Readonly<Record<string, HealthStatus>>>;
}
