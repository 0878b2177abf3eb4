/** What the desk has not been told yet: operations per stream (a conversation, or `faq`), in order. */
import type { Operation } from '../../contract/odoo';

export const OUTBOX = Symbol('Outbox');

/** A stream whose head somebody has taken for a while; nobody else gets it until the lease ends. */
export interface Claim {
  readonly stream: string;
  readonly token: string;
  readonly operations: readonly Operation[];
}

export interface Outbox {
  /** Takes up to `streams` ready streams with up to `operations` operations each. */
  claim(streams: number, operations: number, leaseMs: number): Promise<Claim[]>;
  /** Takes this stream if it is ready and free, else null. */
  claimStream(stream: string, operations: number, leaseMs: number): Promise<Claim | null>;
  /** The first `count` operations of the claim are done with; the stream is free again. */
  settle(claim: Claim, count: number): Promise<void>;
  /** Nothing was done; the stream is ready again after `delayMs`. */
  defer(claim: Claim, delayMs: number): Promise<void>;
  /** Operations waiting in this stream. */
  pending(stream: string): Promise<number>;
  /** Milliseconds until a stream is ready (0: now), or null when all is told. */
  nextReadyMs(): Promise<number | null>;
}
