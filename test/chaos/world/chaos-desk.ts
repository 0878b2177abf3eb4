/** The Odoo of a run, the stand-in or a real one: where it is, how agents write there, what it holds, how it suffers. */
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

/** A way to hurt it; resolves when it is over. */
export type Hurt = (milliseconds: number) => Promise<void>;

export interface ChaosDesk {
  readonly account: OdooAccount;
  readonly agent: AgentLogin;
  /** Ways to hurt it by the name that the report gives them. */
  readonly hurts: Readonly<Record<string, Hurt>>;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** An agent writes where agents write; `id` makes it once, however often it is asked. */
  say(conversation: string, id: string, text: string): Promise<void>;
  transcript(conversation: string): Promise<DeskLine[]>;
}
