/** Recognises requests about an order. All functions expect normalised text. */
import { words } from '../language/normalize';
import { hasMarkedReference, referenceIn } from './order-reference';
import { asksForStatus } from './status-question';

/** A question about an order named in the message, as short as "where is it?". */
const AFTER_IT = new RegExp(
  [
    String.raw`\b(?:where(?:'s|’s| is| are) (?:it|that|this|they)|where it is|when (?:will|does|do|can) (?:it|they|i) .{0,12}(?:come|arrive|get|receive|be delivered)|track|status)\b`,
    String.raw`\b(?:kotha[yie]|koi|kobe)\b|কোথায়|কবে|কখন`,
    String.raw`(?<!\p{L})(?:[أا]ين|وين|متى|متي)(?!\p{L})`,
  ].join('|'),
  'u',
);
/** It should be there by now. */
const OVERDUE = new RegExp(
  [
    String.raw`\b(?:not|never|yet to|\w{2,6}n['’]?t) (?:yet |been )?(?:come|came|arrive|arrived|reached|received?|get|got|delivered|shipped|here|there)\b|\bis (?:late|delayed|overdue)\b`,
    String.raw`(?:আসে|পৌঁছায়|এসে পৌঁছায়|পাই|হয়)(?: ?নি| ?নাই)|\b(?:ase|ashe|esheche|pai|pouchay|hoy) ?n[ai]i?\b`,
    String.raw`(?:لم|ما) (?:[يت]صل|وصل|[أا]ستلم)|مت[أا]خر`,
  ].join('|'),
  'u',
);
const IT = /\b(?:it|its|they|eta|ota)\b|(?<![\p{L}\p{M}])(?:এটা|ওটা|সেটা|هو|هي)(?![\p{L}\p{M}])/u;
/** A request other than for its status. */
const OTHER_WISH =
  /\b(cancel|change|modify|edit|add|remove|return|refund|replace|exchange|damaged?|broken|spoil(ed|t)|sour|wrong|invoice|receipt|batil|bodl\w*|ferot|nosto|vul)\b(?!@)|[إا]لغاء|[أا]لغ|تغيير|تعديل|[إا]رجاع|استرجاع|استبدال|فاسد|مكسور|بطلب خاط|فاتورة|বাতিল|ক্যানসেল|বদল|পরিবর্তন|ফেরত|রিফান্ড|নষ্ট|ভুল|রসিদ/;

const ORDER = /order|parcel|package|shipment|অর্ডার|পার্সেল|طلب|طرد/;
const NEWS =
  /\b(tell|notify|inform|alert|message|text|let|update)\b.{0,20}\b(me|us)\b.{0,40}\b(when|once|if|as soon as)\b(?! (will|is|does|do|can|are)\b).{0,40}\b(ship|sen[dt]|leav|arriv|deliver|chang|status|mov|dispatch|news|on its way)|^(please )?(notify me|keep me (posted|updated)|(tell|let) me (know )?when it (ships|moves on|changes|arrives))|(এলে|আসলে|হলে|পাঠা|শিপ|রওনা|পৌঁছ|বদল|ছাড়|স্ট্যাটাস|অবস্থা|খবর).{0,40}(জানা|খবর দি|বলবেন)|\b(pathan|pathale|ship|status|obostha|ele|as[h]?le|hole|pouch\w*le|rowna|bodlale)\b.{0,30}\b(jana|bolben|khobor)/;

const AROUND = new Set(
  words(
    'hi hello hey please pls thanks thank you my the our order orders number no nr id ref reference is it its it’s s for of a about i have ' +
      'status what where track tracking check and this here parcel package ' +
      'আমার অর্ডার অর্ডারের অর্ডারটি নম্বর নাম্বার নং হলো হল কি এর খবর প্লিজ দয়া করে ধন্যবাদ amar',
  ),
);

/** "Never mind", as the whole message. */
const LEAVES =
  /^((oh|ok(ay)?|well)(,\s*| ))?(never\s?mind|nvm|forget (about )?it|cancel( (that|this|it))?|skip( (it|this))?|stop|leave it|not now|no( thanks?( you)?)?|থাক|বাদ দিন|লাগবে না|না( ধন্যবাদ)?|bad din|thak|lagbe na|لا( شكر[اًا]*)?|انس ال[أا]مر|لا يهم|دعك من هذا|خلاص)[\s.!।]*$/;

/** The shopper does not have the number that the bot asked for. */
const NO_NUMBER =
  /^(sorry,? |but )?(i )?((do not|don'?t|dont|cannot|can'?t|cant) (know|have|remember|find)( (it|that|(the|my|an?) (order )?number|one|any))?|no idea|forgot( it)?|lost( it)?)[\s.!]*$|(জানি না|মনে নেই|কাছে নেই|খুঁজে পাচ্ছি না|ভুলে গেছি|jani na|mone nei|mone nai|kache nei|kache nai|vule gechi|لا [أا]عرف(ه|ها)?|لا [أا]تذكر(ه|ها)?|ليس معي|نسيت(ه|ها)?|لا [أا]جد(ه|ها)?)[\s.!।]*$/;

export function wantsUpdates(text: string): boolean {
  return NEWS.test(text);
}

export function mentionsOrder(text: string): boolean {
  return ORDER.test(text);
}

export function asksAboutNamedOrder(text: string): boolean {
  return AFTER_IT.test(text) || OVERDUE.test(text);
}

/** Whether a question asks for an order or names one. */
export function asksForOrder(text: string): boolean {
  return referenceIn(text) !== null || asksForStatus(text);
}

/** As above, where something else is better understood: the number must be no amount. */
export function clearlyAsksForOrder(text: string): boolean {
  return hasMarkedReference(text) || asksForStatus(text);
}

/** Whether a question beside that for an order is about it, too: it says "it", or hardly more than "when". */
export function speaksOfOrder(text: string): boolean {
  return asksForOrder(text) || IT.test(text) || (asksAboutNamedOrder(text) && words(text).length <= 2);
}

export function hasOtherRequest(text: string): boolean {
  return OTHER_WISH.test(text);
}

export function lacksNumber(text: string): boolean {
  return NO_NUMBER.test(text);
}

export function abandonsLookup(text: string): boolean {
  return LEAVES.test(text);
}

/** Only filler words stand beside a reference: "my order is … please". */
export function isOnlyReference(text: string): boolean {
  return words(text).every((word) => AROUND.has(word));
}

/** Not a valid answer, but an attempt at one. */
export function attemptsAnswer(text: string): boolean {
  return text.length < 80 && (/@/.test(text) || (text.match(/\d/g)?.length ?? 0) >= 3);
}
