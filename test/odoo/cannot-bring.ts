/** The reason that no Odoo can be brought to this machine, in one sentence: all that needs it counts as skipped, not as failed. */
export class CannotBring extends Error {}
