/** What the stand-in is told at start; it reads no environment. */
import type { Catalogue } from './demo/demo-catalogue';
import type { Series } from './rpc/services';

export type StandinLog = (event: string, fields?: Readonly<Record<string, unknown>>) => void;

export interface StandinOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host?: string;
  /** Folder of `standin.jsonl`; made when missing. */
  readonly dataDir: string;
  /** Base URL of the bridge, for the ring. */
  readonly bridgeUrl: string;
  /** As in `storefront_chat.bridge_secret`. */
  readonly bridgeSecret: string;
  readonly log: StandinLog;
  /** The Odoo that it passes for. 18.0 has no JSON-2. */
  readonly series?: Series;
  /** Features of a later addon than the one it passes for. */
  readonly without?: readonly string[];
  /** What the shop's admins configured; the demo shop's when missing. */
  readonly catalogue?: Catalogue;
  readonly now?: () => Date;
}

export interface Standin {
  readonly url: string;
  close(): Promise<void>;
}
