/** The slug of an entry's address: its question in words, then its id, which alone decides. */
import type { FaqRow } from '../../contract/odoo';
import { localized } from '../../i18n/localized';

const LONGEST = 80;

/** `how-much-does-delivery-cost-12`; letters of any script, not yet percent-encoded. */
export function slugOf(faq: FaqRow, language: string): string {
  const words = localized(faq.question, language)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  const question = (words ?? []).reduce(
    (slug, word) => (slug.length + word.length < LONGEST ? `${slug}${word}-` : slug),
    '',
  );
  return `${question}${faq.id}`;
}

/** The entry of a slug by its id, whatever the words; undefined when it does not end in an id. */
export function entryAt(slug: string, faqs: readonly FaqRow[], language: string): FaqRow | undefined {
  const wanted = slug.normalize('NFC').toLowerCase();
  const possible = faqs.filter(({ id }) => wanted === id.toLowerCase() || wanted.endsWith(`-${id.toLowerCase()}`));
  return (
    possible.find((faq) => slugOf(faq, language) === wanted) ?? possible.sort((a, b) => b.id.length - a.id.length)[0]
  );
}
