/** From what chance on the bot simply answers; and how rules, which see what share of a question they explain, guess theirs. */

/** Right at least nine times in ten. Less is asked back, or offered. */
export const SURE = 0.9;

/** A rule (pattern, words, FAQ search) that explains this share of the question is believed. Chosen by hand. */
const BELIEVED_SHARE = 0.6;

/** Both 0..1; keeps the order. */
export function chanceOf(share: number): number {
  if (share < BELIEVED_SHARE) return (share / BELIEVED_SHARE) * SURE;
  return SURE + ((share - BELIEVED_SHARE) / (1 - BELIEVED_SHARE)) * (1 - SURE);
}
