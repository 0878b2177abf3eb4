/**
 * People who said that they want nothing but answers. Kept under hashes alone, and longer than anything else of them: who was erased and
 * is written to once more would have been promised something else.
 */
export const WHATSAPP_OPT_OUTS = Symbol('WhatsAppOptOuts');

/** A person at one of the shop's numbers, by whatever is known of them. */
export interface OptOutPerson {
  /** Id of the shop's number. */
  readonly number: string;
  readonly phone?: string;
  readonly formerPhone?: string;
  readonly userId?: string;
}

export interface WhatsAppOptOuts {
  isOut(person: OptOutPerson): Promise<boolean>;
  /** On disk when it resolves. */
  set(person: OptOutPerson, out: boolean): Promise<void>;
  /** What they said under one of these names counts for all: a changed number, a user id that was not known before. */
  carry(person: OptOutPerson): Promise<void>;
}
