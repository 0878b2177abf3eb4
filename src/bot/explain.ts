/** What the bot would say and why, for those who teach it. */
import type { ExplainedAnswer, ExplainedCandidate } from './answer-explainer.port';
import { LookupAttempts } from './orders/lookup-attempts';
import type { Candidate } from './matchers/matcher';
import { OrderMatcher } from './orders/order.matcher';

export interface Asked {
  /** The matcher's name. */
  readonly by: string;
  readonly found: readonly Candidate[];
}

const NEVER_BLOCKED = { totalHits: 1, timeToExpire: 0, isBlocked: false, timeToBlockExpire: 0 };

/** Knows an order look-up when it sees one, and finds nothing: a trial counts no attempt and learns of no order. */
export const dryOrderMatcher = new OrderMatcher(
  { find: () => Promise.resolve([]) },
  new LookupAttempts({ increment: () => Promise.resolve(NEVER_BLOCKED), forget: () => Promise.resolve() }),
  { can: () => true },
);

export function explained({ type, content, intent, confidence }: Candidate, asked: readonly Asked[]): ExplainedAnswer {
  const candidates = asked.flatMap(({ by, found }) => found.map((candidate) => describe(by, candidate)));
  return { type, content, intent, confidence, candidates: candidates.sort((a, b) => b.confidence - a.confidence) };
}

function describe(matcher: string, { intent, actions, content, confidence, why }: Candidate): ExplainedCandidate {
  return { matcher, label: intent ?? actions[0]?.label ?? content, confidence, why: why ?? 'words of the question' };
}
