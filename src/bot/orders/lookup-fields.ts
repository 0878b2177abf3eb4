/** Collects the details for an order look-up over several messages. */
import type { OrderQuery } from '../../contract/odoo';
import type { LookupFields, OrderProof } from '../../conversation/order-memory';
import type { Question } from '../matchers/matcher';
import { proofIn } from './order-proof';
import { referenceAsAnswer, referenceIn } from './order-reference';
import { asksForStatus } from './status-question';

/** The details in this message. While a look-up is open, any number may be the reference. */
export function lookupFieldsIn(text: string, open: LookupFields | undefined): LookupFields {
  const found = referenceIn(text) ?? (open === undefined ? null : referenceAsAnswer(text));
  const proof = proofIn(found?.rest ?? text);
  return { ...(found === null ? {} : { reference: found.reference }), ...proof };
}

/** A new e-mail or phone replaces both. A new question starts over. */
export function merged(open: LookupFields | undefined, said: LookupFields, text: string): LookupFields {
  if (open === undefined || (Object.keys(said).length === 0 && asksForStatus(text))) return said;
  const reference = said.reference ?? open.reference;
  const proof = contact(said);
  return {
    ...(reference === undefined ? {} : { reference }),
    ...(open.news && said.reference === undefined ? { news: true as const } : {}),
    ...(Object.keys(proof).length > 0 ? proof : contact(open)),
  };
}

/**
 * Null when there is not enough to prove whose order it is. `verified`: the shop confirmed this e-mail and phone; what the
 * shopper typed it did not.
 */
export function queryFor({ shopper, channel }: Question, fields: LookupFields): OrderQuery | null {
  const { reference } = fields;
  const typed = contact(fields);
  const own = contact(shopper);
  const useOwn = reference === undefined || Object.keys(typed).length === 0;
  const proof = useOwn ? own : typed;
  if (Object.keys(proof).length === 0) return null;
  if (reference === undefined && !shopper.verified) return null;
  const verified = shopper.verified && isOwn(proof, own);
  return { channel, verified, ...(reference === undefined ? {} : { reference }), ...proof };
}

function isOwn(proof: Omit<OrderProof, 'verified'>, own: Omit<OrderProof, 'verified'>): boolean {
  return proof.email === own.email && proof.phone === own.phone;
}

export function contact({
  email,
  phone,
}: {
  readonly email?: string;
  readonly phone?: string;
}): Omit<OrderProof, 'verified'> {
  return { ...(email === undefined ? {} : { email }), ...(phone === undefined ? {} : { phone }) };
}
