/** Order numbers in running text: `S00042`, `#SD-12345`, `so 12345`, `order no. 42`, `এসডি-১২৩৪৫`, `رقم الطلب ٤٢`; no phone, date or price. */
import { MARKED_NUMBERS, ORDER_NUMBERS } from './order-number-patterns';

export interface FoundReference {
  /** As shops write it: capitals, no space. The order book overlooks dashes. */
  readonly reference: string;
  /** The text without it. */
  readonly rest: string;
}

const HYPHENS = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
/** The shop's letters as Bengali spells them. */
const SPELLED_OUT = /(?<![\p{L}\p{M}])এস(ডি|ও|)(?=\s?[-/]?\s?\d{2})/gu;
const LATIN: Readonly<Record<string, string>> = { ডি: 'd', ও: 'o' };
const EMAIL = /(?<![^\s@<>,;:/])[^\s@<>,;:/]+@[^\s@<>,;:/،؛]+[:/]?/g;
const LINK = /\b(?:https?:\/\/|www\.)\S+/g;
const DATE = /(?<!\d)(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{2,4})(?!\d)/g;

/** The whole of an answer to "what is the number of your order?". Nine digits and more are a phone number. */
const WHOLE_ANSWER =
  /^(?:(?:(?:my )?order|it|the|number|no|id|is|it's|its|নম্বর|হলো|হল)[\s.:]{1,3})*#?((?=[a-z0-9/-]*\d{3})(?:[a-z]{1,6}[ /-]?)?\d{1,8}(?:[/-]\d{1,8})*)[\s.!।]*$/u;

/** `text` is normalised: lower case, ASCII digits. */
export function referenceIn(text: string): FoundReference | null {
  const plain = withoutOtherNumbers(text);
  for (const pattern of ORDER_NUMBERS) {
    const found = pattern.exec(plain);
    const { letters = '', mark = '', digits = '' } = found?.groups ?? {};
    if (found === null) continue;
    const reference = `${letters}${mark.includes('-') || letters === 'sd' ? '-' : ''}${digits}`.toUpperCase();
    return { reference, rest: tidy(text).replace(found[0], ' ') };
  }
  return null;
}

/** Whether more than its place beside "order" makes a number an order's. */
export function hasMarkedReference(text: string): boolean {
  const plain = withoutOtherNumbers(text);
  return MARKED_NUMBERS.some((pattern) => pattern.test(plain));
}

/** Where nothing but a reference was asked for, other shops' ways of numbering count as well. */
export function referenceAsAnswer(text: string): FoundReference | null {
  const found = WHOLE_ANSWER.exec(tidy(text))?.[1];
  if (found === undefined || withoutOtherNumbers(found).trim() === '') return null;
  return { reference: found.replace(/\s/g, '').toUpperCase(), rest: '' };
}

function withoutOtherNumbers(text: string): string {
  return tidy(text).replace(LINK, ' ').replace(EMAIL, ' ').replace(DATE, ' ');
}

function tidy(text: string): string {
  return text.replace(HYPHENS, '-').replace(SPELLED_OUT, (_, letter: string) => `s${LATIN[letter] ?? ''}`);
}
