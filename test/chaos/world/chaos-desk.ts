/** The Odoo of a run, the stand-in or a real one: its address, how agents write there, its transcript, its faults. */
import type { DeskLine } from '../../contract/desk-driver';

export interface AgentLogin {
  readonly login: string;
  readonly password: string;
}

export interface OdooAccount {
  readonly url: string;
  readonly db: string;
  readonly login: string;
  readonly secret: string;
}

/** Injects a fault; resolves when it is over. */
export type InjectFault = (milliseconds: number) => Promise<void>;

export interface ChaosDesk {
  readonly account: OdooAccount;
  readonly agent: AgentLogin;
  /** Faults of this Odoo, by their names in the report. */
  readonly faults: Readonly<Record<string, InjectFault>>;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** An agent writes in Odoo. Idempotent by `id`. */
  say(conversation: string, id: string, text: string): Promise<void>;
  transcript(conversation: string): Promise<DeskLine[]>;
}
