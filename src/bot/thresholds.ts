/**
 * The confidence from which the bot answers, and the confidence of rules, which only know a share of the question.
 */

/** Right at least nine times in ten. Below, the bot asks back or offers help. */
export const SURE = 0.9;

/** A rule (pattern, words, FAQ search) that covers this share of the question is sure. Chosen by hand. */
const SURE_SHARE = 0.6;

/** Confidence of a rule that covers this share of the question. Both 0..1; monotonic. */
export function confidenceOf(share: number): number {
  if (share < SURE_SHARE) return (share / SURE_SHARE) * SURE;
  return SURE + ((share - SURE_SHARE) / (1 - SURE_SHARE)) * (1 - SURE);
}
