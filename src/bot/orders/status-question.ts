/**
 * Tells "where is my order" from "where do you deliver" and "where do I order": the first asks for one thing that is on its way, the
 * others for places where something is done. Expects normalised text.
 */

/** Within a sentence: what stands behind a comma is another question. */
const NEARBY = '[^,;.?!।،؟]';

/** What belongs to the shop, not to one shopper: "the delivery area", "the order page". */
const SHOPS = String.raw`(?! (?:areas?|zones?|charges?|fees?|costs?|free|times?|slots?|address|office|point|policy|info|page|button|form|link|option|history)\b)`;
const PARCEL = String.raw`(?:or?ders?|parcels?|packages?|shipments?)\b${SHOPS}`;
const THING = String.raw`(?:(?<!\b(?:to|i|we|you|can|an|place|placing|taking|make) )${PARCEL}|(?:my|our|the) delivery\b${SHOPS})`;
const ENGLISH = [
  String.raw`\bwhere?(?:'s|’s|s| is| are| r)\b${NEARBY}{0,20}\b${THING}`,
  String.raw`\btrack(?:ing)?\b${NEARBY}{0,20}\b${THING}`,
  String.raw`\b(?:order|parcel|package|delivery)${NEARBY}{0,12}\b(?:status|tracking)\b|\bstatus of (?:my|the|our)\b.{0,12}\b${THING}`,
  String.raw`\bwhen (?:will|does|is)\b${NEARBY}{0,12}\b(?:my|our)\b.{0,12}\b(?:order|parcel|package|delivery|shipment)\b`,
  String.raw`^track(?: it)?$`,
];

/** Bengali in either script, also mixed. */
const STARTS = String.raw`(?<![\p{L}\p{M}])`;
const ENDS = String.raw`(?![\p{L}\p{M}])`;
const BENGALI_PARCEL = String.raw`(?:অর্ডার|পার্সেল|or?der|parcel)[\p{L}\p{M}]{0,4}`;
/** Beside "you", delivery is what the shop does. */
const BENGALI_DELIVERY = String.raw`(?<!(?:আপনা|তোম|apna|toma)[\p{L}\p{M}]{1,3} )(?:ডেলিভারি|delivery)[\p{L}\p{M}]{0,4}`;
const WHERE = String.raw`(?:কোথায়|কই|kotha[yie]|koi)`;
/** What one does there, or will: give, do, take, get; said of no order that was given already. */
const DOING = String.raw`(?:দে(?:ন|ই|য়|ব|বো|বেন|ওয়া)|দি(?:ই|ব|বো|বেন|তে)|কর(?:ি|ব|বো|বেন|তে|া|েন|া যায়)|নে(?:ন|বেন)|হয়|পাওয়া|d(?:en|ei|ey|e?bo|ibo|eben|iben|ite|ewa|eya)|kor(?:i|bo|ben|te|a|en)|koren|nen|niben|hoy|pawa)`;
/** "কোথায় কোথায়" asks for many places. */
const WHERE_IT_IS = String.raw`${STARTS}${WHERE}${ENDS}(?! (?:${WHERE}|${DOING}${ENDS}))`;
const BENGALI = [
  String.raw`${STARTS}(?:${BENGALI_PARCEL}|${BENGALI_DELIVERY})${NEARBY}{0,20}(?<!${WHERE} )${WHERE_IT_IS}`,
  String.raw`${STARTS}(?:${BENGALI_PARCEL}|${BENGALI_DELIVERY})${NEARBY}{0,20}${STARTS}(?:ট্র্যাক|স্ট্যাটাস|অবস্থা|খবর|obostha|khobor|status)`,
  String.raw`${STARTS}(?:ট্র্যাক|${WHERE_IT_IS})${NEARBY}{0,20}${STARTS}${BENGALI_PARCEL}${ENDS}(?! ${DOING}${ENDS})`,
];

/** "The order from the website" is yet to be made. */
const NOT_MADE = String.raw`(?! (?:من|عبر|على|[أا]ونلاين|عن طريق)(?!\p{L}))`;
const ARABIC = [
  String.raw`(?<!\p{L})(?:[أا]ين|وين|فين|تتبع|[أا]تتبع|حال[ةه]|وضع|[أا]خبار) (?:هو |هي |وصل |صار )?(?:ال)?(?:طلب|شحن|طرد)(?:ي|يتي|تي|نا)?(?!\p{L})${NOT_MADE}`,
  String.raw`(?<!\p{L})(?:ال)?(?:طلب|طرد)(?:ي|يتي)? (?:[أا]ين|وين|فين)(?!\p{L})`,
];

const ABOUT_AN_ORDER = new RegExp([...ENGLISH, ...BENGALI, ...ARABIC].join('|').normalize('NFKC'), 'u');

export function asksForStatus(text: string): boolean {
  return ABOUT_AN_ORDER.test(text);
}
