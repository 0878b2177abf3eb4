/** Order numbers in running text: `S00042`, `#SD-12345`, `so 12345`, `order no. 42`, `এসডি-১২৩৪৫`, `رقم الطلب ٤٢`; no phone, date or price. */

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
const EMAIL = /(?<![^\s@<>,;:/])[^\s@<>,;:/]+@[^\s@<>,;]+/g;
const LINK = /\b(?:https?:\/\/|www\.)\S+/g;
const DATE = /(?<!\d)(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{2,4})(?!\d)/g;

const STARTS = String.raw`(?<![\p{L}\p{M}\p{N}#/-])(?:#\s?)?`;
/** Neither the middle of a word nor of a longer number, a price or a time. */
const ENDS = String.raw`(?![\p{L}\p{M}\p{N}]|[-/.,:]\d)`;
/** After letters and many digits a phone number may follow. */
const ENDS_BEFORE_PROOF = String.raw`(?![\p{L}\p{M}\p{N}]|[-.]\d)`;
/** What numbers that stand alone count, when they are no order's. */
const NO_AMOUNT = String.raw`(?!\s?(?:taka|tk|bdt|usd|inr|eur|rs|dollars?|৳|\$|€|%|টাকা|kg|grams?|gm?|ml|l|litres?|liters?|pcs|pieces?|days?|hours?|minutes?|times|কেজি|গ্রাম|লিটার|দিন)(?![\p{L}\p{M}]))`;
const ORDER = String.raw`(?:order|অর্ডার(?:ের)?|(?:ال)?طلب(?:ي|ية|يتي)?)`;
const NUMBERED = String.raw`(?:nos?|nr|num|number|id|ref|reference|№|n[°º]|নম্বর|নাম্বার|নং|আইডি|رقم)`;
/** What else has a number after `#`. */
const ELSEWHERE = String.raw`(?<!(?:house|home|flat|apt|apartment|road|street|room|block|unit|suite|ticket|invoice|bill|receipt|item|sku|level|floor|বাসা|ফ্ল্যাট|রোড|বাড়ি|টিকেট)\s?(?:no\.?\s?)?)`;

const PATTERNS: readonly RegExp[] = [
  // The shop's letters right before the number, or a mark between.
  String.raw`${STARTS}(?<letters>s[od]?)(?<mark>\s?[-/]\s?|)(?<digits>\d{4,12})${ENDS_BEFORE_PROOF}`,
  String.raw`${STARTS}(?<letters>s[od])(?<mark>\s?[-/]\s?|)(?<digits>\d{2,3})${ENDS}`,
  String.raw`${STARTS}(?<letters>s)(?<mark>\s?-\s?|)(?<digits>\d{3})${ENDS}`,
  // A blank between: "so" is a word, too.
  String.raw`${STARTS}(?<letters>sd)\s(?<digits>\d{3,12})${ENDS}`,
  String.raw`${STARTS}(?<letters>so?)\s(?<digits>0\d{3,11}|\d{5,9})${ENDS}${NO_AMOUNT}`,
  String.raw`${ELSEWHERE}(?<![\p{L}\p{N}#])#\s?(?<digits>\d{3,9})${ENDS}`,
  String.raw`${ORDER}\s?${NUMBERED}\W{0,3}(?:is\s)?#?(?<digits>\d{2,12})${ENDS}${NO_AMOUNT}`,
  String.raw`رقم\s${ORDER}\W{0,3}(?:هو\s)?#?(?<digits>\d{2,12})${ENDS}${NO_AMOUNT}`,
  String.raw`${ORDER}\s?[#:/]\s?#?(?<digits>\d{2,12})${ENDS}${NO_AMOUNT}`,
  String.raw`${ORDER}\s?(?:is\s)?(?<digits>\d{5,12})${ENDS}${NO_AMOUNT}`,
].map((pattern) => new RegExp(pattern, 'u'));

/** The whole of an answer to "what is the number of your order?". Nine digits and more are a phone number. */
const WHOLE_ANSWER =
  /^(?:(?:(?:my )?order|it|the|number|no|id|is|it's|its|নম্বর|হলো|হল)[\s.:]{1,3})*#?((?=[a-z0-9/-]*\d{3})(?:[a-z]{1,6}[ /-]?)?\d{1,8}(?:[/-]\d{1,8})*)[\s.!।]*$/u;

/** `text` is normalised: lower case, ASCII digits. */
export function referenceIn(text: string): FoundReference | null {
  const plain = withoutOtherNumbers(text);
  for (const pattern of PATTERNS) {
    const found = pattern.exec(plain);
    const { letters = '', mark = '', digits = '' } = found?.groups ?? {};
    if (found === null) continue;
    const reference = `${letters}${mark.includes('-') || letters === 'sd' ? '-' : ''}${digits}`.toUpperCase();
    return { reference, rest: tidy(text).replace(found[0], ' ') };
  }
  return null;
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
