/**
 * The ways in which the number of an order is written. The less a number is marked as one, the more has to stand around it: a
 * number beside "order" alone may just as well count eggs. Each pattern has the group `digits`, and may have `letters` and `mark`.
 */

const NO_LETTER_BEFORE = String.raw`(?<![\p{L}\p{M}])`;
const NO_LETTER_AFTER = String.raw`(?![\p{L}\p{M}])`;
const STARTS = String.raw`(?<![\p{L}\p{M}\p{N}#/-])(?:#\s?)?`;
/** Neither the middle of a word nor of a longer number, a price or a time. */
const ENDS = String.raw`(?![\p{L}\p{M}\p{N}]|[-/.,:]\d)`;
/** After letters and many digits a phone number may follow. */
const ENDS_BEFORE_PROOF = String.raw`(?![\p{L}\p{M}\p{N}]|[-.]\d)`;
/** What numbers that stand alone count, when they are no order's. */
const NO_AMOUNT = String.raw`(?!\s?(?:taka|takar|tk|bdt|usd|inr|eur|rs|dollars?|৳|\$|€|%|টাকা|টাকার|kg|grams?|gm?|ml|l|litres?|liters?|pcs|pieces?|packs?|packets?|bottles?|eggs?|people|days?|hours?|minutes?|times|কেজি|গ্রাম|লিটার|দিন|غ|غرام|كيلو|لتر|ريال|جنيه|تاكا)${NO_LETTER_AFTER})`;

const ORDER = String.raw`${NO_LETTER_BEFORE}(?:order(?:\s(?:er|ta|tar|ti|tir))?|অর্ডার(?:ের|টা|টার|টি|টির)?|[وفبل]?(?:ال)?طلب(?:ي|ية|يتي)?)`;
const NUMBERED = String.raw`(?:nos?|nr|num|number|id|ref|reference|№|n[°º]|(?:নম্বর|নাম্বার)(?:টা|টি)?|নং|আইডি|رقم)`;
/** What else has a number after `#`. */
const ELSEWHERE = String.raw`(?<!(?:house|home|flat|apt|apartment|road|street|room|block|unit|suite|ticket|invoice|bill|receipt|item|sku|level|floor|বাসা|ফ্ল্যাট|রোড|বাড়ি|টিকেট)\s?(?:no\.?\s?)?)`;

/** Before "order", these make it something that is done, the least that may be ordered, or any order of that worth. */
const NOT_DONE = String.raw`(?<!${NO_LETTER_BEFORE}(?:to|in|wanna|gonna|let|me|i|we|you|u|they|can|could|please|pls|for|on|with|of|from|per|above|over|below|under|minimum|min|ন্যূনতম|সর্বনিম্ন|মিনিমাম|[أا]ريد|[أا]بغى|[أا]بي|بدي|عايز|عاوز)\s)`;
/** Of an order there is: "refund for order 4211", but "delivery for order 1000". */
const CASE =
  '(?:refund|return|replacement|status|news|update|details|invoice|receipt|problem|issue|help|asking|looking|waiting|paid|charged)';
/** Before "order", these make it a thing that is there already. */
const THING_THERE = String.raw`(?<=${NO_LETTER_BEFORE}(?:my|our|this|that|about|${CASE} (?:for|on|with|of)|where is|where's|cancel|track|amar|amader|আমার|আমাদের|بخصوص|[أا]ين|وين|فين)\s)`;
/** After a number, these say how an order is or where: nothing is counted. */
const GOES_ON = [
  '[?!.,;:)؟،।]|$',
  'has|have|had|hasnt|hasn|is|isnt|isn|was|wasnt|wasn|did|didnt|didn|does|doesnt|doesn|still|never|not|yet|please|pls|where|when|status|cancel',
  'কোথায়|কই|কবে|কখন|এখনো|এখনও|আসেনি|পাইনি|পৌঁছায়নি|কোন|বাতিল|ক্যানসেল|ফেরত|খবর|অবস্থা|স্ট্যাটাস',
  'kotha[yie]|koi|kobe|kokhon|ekhono|aseni|asheni|ase|paini|pai|batil|ferot|khobor|obostha|track',
  'لم|ما|لسه|[أا]ين|وين|فين|متى|متي|وصل|ت[أا]خر|من فضلك|لو سمحت',
].join('|');
/** What is said of an amount. */
const WORTH = '(?:total|minimum|min|maximum|max|amount|value|limit)';
const UNCOUNTED = String.raw`(?!\s(?:is|was)\s(?:(?:the|my|our|your)\s)?${WORTH}${NO_LETTER_AFTER})(?=\s*(?:${GOES_ON})${NO_LETTER_AFTER})`;

/** The shop's letters say that it is an order's. */
const BY_LETTERS = [
  // Right before the number, or a mark between.
  String.raw`${STARTS}(?<letters>s[od]?|po)(?<mark>\s?[-/]\s?|)(?<digits>\d{4,12})${ENDS_BEFORE_PROOF}`,
  String.raw`${STARTS}(?<letters>s[od])(?<mark>\s?[-/]\s?|)(?<digits>\d{2,3})${ENDS}`,
  String.raw`${STARTS}(?<letters>s)(?<mark>\s?-\s?|)(?<digits>\d{3})${ENDS}`,
  // A blank between: "so" is a word, too.
  String.raw`${STARTS}(?<letters>sd)\s(?<digits>\d{3,12})${ENDS}`,
  String.raw`${STARTS}(?<letters>so?)\s(?<digits>0\d{3,11}|\d{5,9})${ENDS}${NO_AMOUNT}`,
];

/** A mark or a word says that it is a number. */
const BY_MARK = [
  String.raw`${ELSEWHERE}(?<![\p{L}\p{N}#])#\s?(?<digits>\d{3,9})${ENDS}`,
  String.raw`${ORDER}\s?${NUMBERED}[^\p{L}\p{N}]{0,3}(?:is\s|হলো\s|হল\s)?#?(?<digits>\d{2,12})${ENDS}${NO_AMOUNT}`,
  String.raw`رقم\s${ORDER}\W{0,3}(?:هو\s)?#?(?<digits>\d{2,12})${ENDS}${NO_AMOUNT}`,
  String.raw`${ORDER}\s?[#:/=]\s?#?(?<digits>\d{2,12})${ENDS}${NO_AMOUNT}`,
  String.raw`${ORDER}(?:-|\s?[("“«'])(?<digits>\d{3,12})${ENDS}${NO_AMOUNT}`,
  String.raw`(?<![\p{L}\p{M}\p{N}#/.,-])(?<digits>\d{2,12})\s?(?:নম্বর|নাম্বার|নং)\s${ORDER}`,
  String.raw`(?<![\p{L}\p{M}\p{N}#/.,-])(?<digits>\d{3,12})\s?no\.?\s${ORDER}`,
  String.raw`(?<![\p{L}\p{M}\p{N}/.,-])(?<digits>\d{3,12})\s(?:is|was)\s(?:my|the|our)\sorder${NO_LETTER_AFTER}(?!\s${WORTH}${NO_LETTER_AFTER})`,
];

/** Words that a number was written close to. */
const NO_LETTERS = '(?:for|from|by|in|on|at|of|till|taka)';

/** Nothing but its place beside "order" says so, with the letters of another shop or without. */
const BY_PLACE = [
  String.raw`${ORDER}\s?(?:${NUMBERED}[^\p{L}\p{N}]{1,3})?#?(?!tk|bdt|rs|usd|inr|${NO_LETTERS}\d)(?<letters>[a-z]{1,5})(?<mark>[-/]|)(?<digits>\d{4,12})${ENDS}${NO_AMOUNT}`,
  String.raw`${ORDER}\s?(?:is\s)?(?<digits>\d{5,12})${ENDS}${NO_AMOUNT}`,
  String.raw`${THING_THERE}${ORDER}\s(?<digits>\d{3,4})${ENDS}${NO_AMOUNT}`,
  String.raw`${NOT_DONE}${ORDER}\s(?<digits>\d{3,4})${ENDS}${UNCOUNTED}`,
  String.raw`(?<=(?:^|\s)for\s)${ORDER}\s(?<digits>\d{3,4})(?=[,:;]?\s(?:where|when)\s(?:is|will|does)\sit${NO_LETTER_AFTER})`,
  String.raw`(?:^|${THING_THERE})${ORDER}\s(?<digits>\d{2})[?!.؟।]*$`,
];

const compiled = (pattern: string) => new RegExp(pattern.normalize('NFKC'), 'u');

export const MARKED_NUMBERS: readonly RegExp[] = [...BY_LETTERS, ...BY_MARK].map(compiled);
/** The surest first. */
export const ORDER_NUMBERS: readonly RegExp[] = [...MARKED_NUMBERS, ...BY_PLACE.map(compiled)];
