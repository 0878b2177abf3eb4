/** Arabic, also as it is spoken: "لا أريد إلغاء الطلب", "ما أبغى ألغي", "لن ألغي". */

const STARTS = String.raw`(?<![\p{L}\p{M}])`;
const ENDS = String.raw`(?![\p{L}\p{M}])`;

const NOT = '(?:لا|ما|لم|لن|لست|مش|مو|موش)';
const WANT = '(?:[أا]عد )?(?:[أا]ريد|[أا]رغب|بدي|عايز[هة]?|عاوز[هة]?|[أا]بغى|[أا]بغي|[أا]بي|[أا]بى|ودي|[أا]طلب)';
const CANCEL = '(?:ال|لل)?[إا]لغاء';
/** That something is done: a verb behind "that" or by itself, or a noun of doing; not a thing that is unwanted. */
const DOING = String.raw`(?:[أا]ن|في|${CANCEL}|[إا]رجاع|استرجاع|استبدال|تغيير|حذف|تعديل|التحدث|التكلم|الكلام|التواصل|[أا](?!ل(?!غ))\p{L}{2,})`;

export const ARABIC: readonly string[] = [
  String.raw`${STARTS}${NOT} ${WANT} ${DOING}`,
  String.raw`${STARTS}${NOT} (?:[أا]لغي(?:ه|ها|ت)?|[أا]لغ|لغيت)${ENDS}`,
  String.raw`${STARTS}لا (?!تعمل|توجد|تصل|تظهر|تفتح|تزال)ت\p{L}{2,}`,
  String.raw`${STARTS}لا (?:داعي|حاجة)${ENDS}`,
  // بدون إلغاء, ليس الإلغاء, لا للإلغاء; "بدون استرجاع" is a complaint
  String.raw`${STARTS}(?:بدون|دون|من غير|بدل|بدلا من|و?ليس|لا|غير|مش) ${CANCEL}`,
  String.raw`${STARTS}(?:تراجعت عن|عدلت عن) ${CANCEL}`,
  String.raw`${STARTS}${CANCEL}[^?؟]{0,20}[?؟] ?لا(?:[.!,،]|$)`,
];
