/** Lifetimes of shoppers' tokens, and of what must be remembered as long as any of them. */

/** A session is renewed before it ends. */
export const SESSION_SECONDS = 2 * 60 * 60;
/** A browser that comes back goes on with its chat. */
export const RESUME_SECONDS = 30 * 24 * 60 * 60;
/** However often it comes back, for a copy of its token would otherwise last for ever. A proof of the shop begins anew. */
export const RESUMED_FOR_SECONDS = 180 * 24 * 60 * 60;
/** A proof of the shop may end so far ahead at most. */
export const LONGEST_PROOF_SECONDS = 24 * 60 * 60;
/** By which the clocks of shop and bridge may differ. */
export const LEEWAY_SECONDS = 30;

/** Links to files that are made in the same half day are equal, and valid until the end of the next. */
export const LINK_STEP_SECONDS = 12 * 60 * 60;
export const LINK_SECONDS = 2 * LINK_STEP_SECONDS;

const CLOCKS_DIFFER_SECONDS = 60 * 60;

/** Longer than any of them counts: what says that tokens count no more is kept for so long. */
export const OUTLIVES_TOKENS_SECONDS =
  Math.max(SESSION_SECONDS, RESUME_SECONDS, LONGEST_PROOF_SECONDS + LEEWAY_SECONDS, LINK_SECONDS) +
  CLOCKS_DIFFER_SECONDS;
