/** The reason that something cannot be brought to this machine, in one sentence: all that needs it counts as skipped, not as failed. */
export class CannotBring extends Error {}
