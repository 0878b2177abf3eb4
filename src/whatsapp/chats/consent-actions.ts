/** Buttons of the question for consent. */
export const CONSENT_YES = 'consent_yes';
export const CONSENT_NO = 'consent_no';
