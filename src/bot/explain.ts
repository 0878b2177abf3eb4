/** Builds the explanation of an answer. */
import type { ExplainedAnswer, ExplainedCandidate } from './answer-explainer.port';
import { LookupAttempts } from './orders/lookup-attempts';
import type { Candidate } from './matchers/matcher';
import { OrderMatcher } from './orders/order.matcher';

export interface MatcherResult {
  /** The matcher's name. */
  readonly matcher: string;
  readonly candidates: readonly Candidate[];
}

const NEVER_BLOCKED = { totalHits: 1, timeToExpire: 0, isBlocked: false, timeToBlockExpire: 0 };

/** Recognises an order look-up but finds nothing: a trial must neither count attempts nor reveal orders. */
export const dryOrderMatcher = new OrderMatcher(
  { find: () => Promise.resolve([]) },
  new LookupAttempts(
    {
      increment: () => Promise.resolve(NEVER_BLOCKED),
      giveBack: () => Promise.resolve(),
      forget: () => Promise.resolve(),
    },
    { of: () => '' },
  ),
  { can: () => true },
);

export function explainedAnswer(
  { type, content, intent, confidence }: Candidate,
  results: readonly MatcherResult[],
): ExplainedAnswer {
  const candidates = results.flatMap(({ matcher, candidates: own }) =>
    own.map((candidate) => describe(matcher, candidate)),
  );
  return { type, content, intent, confidence, candidates: candidates.sort((a, b) => b.confidence - a.confidence) };
}

function describe(matcher: string, { intent, actions, content, confidence, why }: Candidate): ExplainedCandidate {
  return { matcher, label: intent ?? actions[0]?.label ?? content, confidence, why: why ?? 'words of the question' };
}
