/** What a shopper told of an order over several messages, and what can be asked of Odoo with it. */
import type { OrderQuery } from '../../contract/odoo';
import type { OrderClues, OrderProof } from '../../conversation/order-talk';
import type { Question } from '../matchers/matcher';
import { proofIn } from './order-proof';
import { referenceAsAnswer, referenceIn } from './order-reference';
import { asksWhere } from './order-wishes';

/** What this message tells. While a reference is waited for, any number may be it. */
export function cluesIn(text: string, open: OrderClues | undefined): OrderClues {
  const found = referenceIn(text) ?? (open === undefined ? null : referenceAsAnswer(text));
  const proof = proofIn(found?.rest ?? text);
  return { ...(found === null ? {} : { reference: found.reference }), ...proof };
}

/** A new e-mail or phone takes the place of both; who asks anew begins anew. */
export function merged(open: OrderClues | undefined, said: OrderClues, text: string): OrderClues {
  if (open === undefined || (Object.keys(said).length === 0 && asksWhere(text))) return said;
  const reference = said.reference ?? open.reference;
  const proof = contact(said);
  return {
    ...(reference === undefined ? {} : { reference }),
    ...(open.news && said.reference === undefined ? { news: true as const } : {}),
    ...(Object.keys(proof).length > 0 ? proof : contact(open)),
  };
}

/** Null when there is not enough to prove whose order it is. */
export function queryFor({ shopper, channel }: Question, clues: OrderClues): OrderQuery | null {
  const { reference } = clues;
  const typed = contact(clues);
  const own = contact(shopper);
  const useOwn = reference === undefined || Object.keys(typed).length === 0;
  const proof = useOwn ? own : typed;
  if (Object.keys(proof).length === 0) return null;
  if (reference === undefined && !shopper.verified) return null;
  const { verified } = shopper;
  return { channel, verified, ...(reference === undefined ? {} : { reference }), ...proof };
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
