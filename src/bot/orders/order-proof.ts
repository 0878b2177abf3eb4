/** Finds the proof of ownership in a message: an e-mail address or a phone number. */
import type { OrderProof } from '../../conversation/order-memory';

const EMAIL = /[^\s@<>,;:()/]{1,64}@[^\s@<>,;:()]{1,190}\.[a-z]{2,24}/i;
const PHONE = /(?<![\p{L}\p{N}])(?:\+|00)?\(?\d[\d ().-]{7,18}\d(?![\p{L}\p{N}])/gu;
const DATE = /(?<!\d)(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{2,4})(?!\d)/g;
/** Fewer do not tell people apart. */
const FEWEST_DIGITS = 9;
const MOST_DIGITS = 15;

/** `text` is normalised and without the order's reference. */
export function proofIn(text: string): Pick<OrderProof, 'email' | 'phone'> | null {
  const email = EMAIL.exec(text)?.[0];
  const phone = (text.replace(DATE, ' ; ').match(PHONE) ?? []).find(hasPhoneLength);
  if (email === undefined && phone === undefined) return null;
  return { ...(email === undefined ? {} : { email }), ...(phone === undefined ? {} : { phone }) };
}

function hasPhoneLength(phone: string): boolean {
  const digits = phone.replace(/\D/g, '').length;
  return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
}
