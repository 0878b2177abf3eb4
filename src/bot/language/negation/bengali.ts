/** Bengali in either script: "বাতিল করবেন না", "batil korte chai na", "ফেরত লাগবে না". */

const STARTS = String.raw`(?<![\p{L}\p{M}])`;
const ENDS = String.raw`(?![\p{L}\p{M}])`;

/** What is done about an order. */
const ACT = '(?:ফেরত|রিফান্ড|বাতিল|ক্যানসেল|ক্যান্সেল|বদল|পরিবর্তন)';
const ROMANISED_ACT = '(?:ferot|ferat|refund|batil|cancel|bodol|return)';

const BENGALI_SCRIPT = [
  // করতে চাই না, করতে বলিনি
  String.raw`(?:তে|বার|ার) (?:(?:চাই|চাচ্ছি|হবে|বলি) না|বলিনি)${ENDS}`,
  String.raw`${STARTS}(?:কর|দি|নি|পাঠা|বদলা|রাখ)(?:বেন|বো|ব|েন|িয়েন) না${ENDS}`,
  String.raw`(?:র|ের) (?:কোনো )?(?:দরকার|প্রয়োজন) (?:নেই|নাই)${ENDS}`,
  // বাতিল চাই না, ফেরত লাগবে না, বাতিল করিনি
  String.raw`${STARTS}${ACT} (?:(?:চাই|চাচ্ছি|করব|করবো|করছি|করো|কোরো|করি|লাগবে) না|চাইনি|করিনি|করি ?নাই|(?:দরকার|প্রয়োজন) (?:নেই|নাই))${ENDS}`,
  // বাতিল নয়, বাতিল না করে; "ফেরত না পেলে" is a complaint
  String.raw`${STARTS}${ACT} (?:নয়|না করে|না করার)${ENDS}`,
  String.raw`${STARTS}${ACT} না(?=[\s]*(?:[,.;!।]|$|শুধু|বরং|প্লিজ))`,
  String.raw`${STARTS}${ACT}[^?।]{0,20}\? ?না(?:[.!,।]|$)`,
];

const ROMANISED = [
  String.raw`${STARTS}(?:kor|dib|nib|patha|bodla)\p{L}*te (?:chai|chacchi|hobe) ?na${ENDS}`,
  String.raw`${STARTS}(?:korte|dite|nite|pathate|bodlate) (?:chai|chacchi|hobe|boli) ?na(?:i)?${ENDS}`,
  String.raw`${STARTS}(?:korben|korbo|korbe|koiren|koren|diben|pathaben|bodlaben) na${ENDS}`,
  String.raw`${STARTS}(?:korar|dewar|newar|pathanor) (?:kono )?(?:dorkar|proyojon) n(?:e|a)i${ENDS}`,
  String.raw`${STARTS}${ROMANISED_ACT} (?:(?:chai|chacchi|korbo|korchi|korsi|koro|koiro|lagbe) ?na|korini|kori ?n[ai]i?|chaini|(?:dorkar|proyojon) n[ae]i)${ENDS}`,
  String.raw`${STARTS}${ROMANISED_ACT} (?:noy|na kore|na korar)${ENDS}`,
  String.raw`${STARTS}${ROMANISED_ACT} na(?=\s*(?:[,.;!]|$|shudhu|sudhu|borong|please|pls))`,
  String.raw`${STARTS}${ROMANISED_ACT}[^?.]{0,20}\? ?na(?:[.!,]|$)`,
];

export const BENGALI: readonly string[] = [...BENGALI_SCRIPT, ...ROMANISED];
