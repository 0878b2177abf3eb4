/**
 * Tells "I do not want to cancel" from "I do not want it": a wish that something is *not* done. What failed ("it does not
 * work", "I have not received it") is no wish, and whoever does not want a thing wants something done about it.
 */
import { normalize } from './normalize';

/** Verbs after a bare "don't" that say how things are. */
const STATES =
  'know|understand|see|have|get|got|find|think|worry|remember|recall|believe|like|care|work|mind|recognise|recognize';
const WORD = String.raw`(?<![\p{L}\p{M}])`;
const END = String.raw`(?![\p{L}\p{M}])`;

const NEGATED = [
  // I do not want to …, I don't need you to …, I'd rather not …, no need to …
  String.raw`${WORD}(?:do|does|did|would|could|should)(?: not|n't|nt) (?:really |even |yet )?(?:want|wish|need|intend|plan|mean|like|ask|have)(?:ed)? (?:(?:you|it|them|this|my \p{L}+) )?(?:to|wanna)${END}`,
  String.raw`${WORD}(?:don't|dont|do not) (?:wanna|want (?:my|the|this) \p{L}+ (?:cancelled|canceled|changed|returned|refunded|deleted))${END}`,
  String.raw`${WORD}never (?:asked|wanted|meant|said) (?:you )?to${END}`,
  String.raw`${WORD}(?:rather not|no need to|not (?:going|trying|looking|asking|wanting) to)${END}`,
  // I don't want a refund: what is done about an order, not the thing itself
  String.raw`${WORD}(?:do|does) ?(?:not|n't|nt) (?:want|need) (?:a |an |any |the |my )?(?:refund|replacement|cancellation|return|exchange)${END}`,
  // Do not …, please don't …
  String.raw`(?:^|[,.;:!?] ?|${WORD}(?:please|pls|plz|but|and|so) )(?:do not|don't|dont|never) (?!(?:${STATES})${END})\p{L}+`,
  // করতে চাই না, করবেন না, করার দরকার নেই
  String.raw`(?:তে|বার|ার) (?:(?:চাই|চাচ্ছি|হবে|বলি) না|বলিনি)${END}`,
  String.raw`${WORD}(?:ফেরত|রিফান্ড|বাতিল|ক্যানসেল|ক্যান্সেল|বদল|পরিবর্তন) (?:চাই|চাচ্ছি|করব|করবো) না${END}`,
  String.raw`${WORD}(?:ferot|refund|batil|cancel|bodol) (?:chai|chacchi|korbo) ?na${END}`,
  String.raw`${WORD}(?:কর|দি|নি|পাঠা|বদলা|রাখ)(?:বেন|বো|ব|েন|িয়েন) না${END}`,
  String.raw`(?:র|ের) (?:কোনো )?(?:দরকার|প্রয়োজন) (?:নেই|নাই)${END}`,
  String.raw`${WORD}(?:kor|dib|nib|patha|bodla)\p{L}*te (?:chai|chacchi|hobe) ?na${END}`,
  String.raw`${WORD}(?:korte|dite|nite|pathate|bodlate) (?:chai|chacchi|hobe|boli) ?na(?:i)?${END}`,
  String.raw`${WORD}(?:korben|korbo|korbe|koiren|koren|diben|pathaben|bodlaben) na${END}`,
  String.raw`${WORD}(?:korar|dewar|newar|pathanor) (?:kono )?(?:dorkar|proyojon) n(?:e|a)i${END}`,
  // لا أريد إلغاء, لا تلغوا, لا داعي
  String.raw`${WORD}(?:لا|ما|لم) (?:[أا]ريد|[أا]رغب|بدي|عايز|[أا]طلب) (?:[أا]ن|في|(?:[إا]لغاء|[إا]رجاع|استرجاع|تغيير|حذف|تعديل|التحدث|التكلم|الكلام|التواصل)|[أا](?!ل(?!غ))\p{L}{2,})${END}`,
  String.raw`${WORD}لا (?!تعمل|توجد|تصل|تظهر|تفتح|تزال)ت\p{L}{2,}`,
  String.raw`${WORD}لا داعي${END}`,
].map((pattern) => new RegExp(pattern.normalize('NFC'), 'u'));

export function negatesWish(text: string): boolean {
  const plain = normalize(text).replace(/[’‘ʼ]/g, "'");
  return NEGATED.some((pattern) => pattern.test(plain));
}
