/** Health of the parts that the bridge depends on. */
export const STORE_HEALTH = Symbol('StoreHealth');
/** Memory of the store. */
export const STORE_MEMORY = Symbol('StoreMemory');
/** The store's file on disk. */
export const STORE_FILE = Symbol('StoreFile');
export const DESK_HEALTH = Symbol('DeskHealth');

export type HealthStatus = 'ok' | 'degraded' | 'missing';

export interface HealthCheck {
  /** Part → status. Never throws. */
  check(): Promise<Readonly<Record<string, HealthStatus>>>;
}

export interface MemoryUse {
  readonly usedBytes: number;
  /** Null where there is no limit. */
  readonly mostBytes: number | null;
}

export interface StoreMemory {
  /** Null when the store does not say. Never throws. */
  use(): Promise<MemoryUse | null>;
}

export interface StoreFile {
  /** For how long the file may have had words that were erased; null when it has none. */
  owedSeconds(): Promise<number | null>;
}
