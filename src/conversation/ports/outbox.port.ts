/**
 * Operations that the desk does not have yet, per stream (a conversation, or a kind of counts) and in order. The core adds them
 * with `ConversationLog.commit`; shared by the delivery of the outbox and the staff API, which shows how many wait.
 */
import type { Operation } from '../../contract/odoo';

export const OUTBOX = Symbol('Outbox');

/** A stream under a lease: nobody else gets it until the lease ends. */
export interface Claim {
  readonly stream: string;
  readonly token: string;
  readonly operations: readonly Operation[];
}

export interface Outbox {
  /** Claims up to `streams` ready streams with up to `operations` operations each. */
  claim(streams: number, operations: number, leaseMs: number): Promise<Claim[]>;
  /** Claims this stream if it is ready and free, else null. */
  claimStream(stream: string, operations: number, leaseMs: number): Promise<Claim | null>;
  /** Removes the first `count` operations of the claim and releases the stream. */
  settle(claim: Claim, count: number): Promise<void>;
  /** Releases the stream unchanged; it is ready again after `delayMs`. */
  defer(claim: Claim, delayMs: number): Promise<void>;
  /** Operations waiting in this stream. */
  pending(stream: string): Promise<number>;
  /** Milliseconds until a stream is ready (0: now), or null when the outbox is empty. */
  nextReadyMs(): Promise<number | null>;
}
