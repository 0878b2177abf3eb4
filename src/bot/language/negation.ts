/**
 * Tells "I do not want to cancel" from "I do not want it": a wish that something is *not* done. What failed ("it does not
 * work", "I have not received it", "you did not refund me") is no wish, and whoever does not want a thing wants something done
 * about it.
 */
import { ARABIC } from './negation/arabic';
import { BENGALI } from './negation/bengali';
import { ENGLISH } from './negation/english';
import { normalize } from './normalize';

const NEGATED = [...ENGLISH, ...BENGALI, ...ARABIC].map((pattern) => new RegExp(pattern.normalize('NFKC'), 'u'));

export function negatesWish(text: string): boolean {
  const plain = normalize(text).replace(/[’‘ʼ]/g, "'");
  return NEGATED.some((pattern) => pattern.test(plain));
}
