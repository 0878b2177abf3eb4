/** Options of the stand-in; it reads no environment. */
import type { WhatsAppNumberRow } from '../../contract/odoo';
import type { DemoCatalogue } from './demo/demo-catalogue';
import type { RequeueDelays } from './routing/requeue';
import type { Series } from './rpc/services';

export type StandinLog = (event: string, fields?: Readonly<Record<string, unknown>>) => void;

export interface StandinOptions {
  /** 0 chooses a free port. */
  readonly port: number;
  readonly host?: string;
  /** Folder of `standin.jsonl`; created when missing. */
  readonly dataDir: string;
  /** Base URL of the bridge, for webhooks. */
  readonly bridgeUrl: string;
  /** As in `storefront_chat.bridge_secret`. */
  readonly bridgeSecret: string;
  /** Page of the demo shop, to which cards of its products lead. */
  readonly shopUrl?: string;
  /** The shop's numbers on WhatsApp, as they are when the bridge asks; by default none. */
  readonly whatsapp?: () => readonly WhatsAppNumberRow[];
  readonly log: StandinLog;
  /** The series of Odoo to imitate. 18.0 has no JSON-2. */
  readonly series?: Series;
  /** Features that the imitated addon lacks. */
  readonly without?: readonly string[];
  /** The settings of the shop; by default the demo shop's. */
  readonly catalogue?: DemoCatalogue;
  /** When chats go back to the queue; by default as the addon has it. */
  readonly requeue?: RequeueDelays;
  readonly now?: () => Date;
}

export interface Standin {
  readonly url: string;
  close(): Promise<void>;
}
