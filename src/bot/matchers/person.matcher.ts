/** Recognises that the shopper wants a person, when the whole message says so. */
import { translate } from '../../i18n/translate';
import { confidenceOf } from '../thresholds';
import type { Candidate, Matcher, Question } from './matcher';
import { plainArabic } from '../language/arabic';
import { negatesWish } from '../language/negation';
import { words } from '../language/normalize';

const SHORTEST_WITH_TYPO = 4;
const ASKING = spellings(
  'agent human person support operator representative someone somebody anyone anybody staff team people chat manager ' +
    'supervisor care keu karo kauke',
);
/** Bengali words carry their case endings: `মানুষের` is `মানুষ`, in either script. */
const ASKING_ROOTS = 'এজেন্ট মানুষ একজনের প্রতিনিধি সাপোর্ট কেয়ার লোক ম্যানেজার কারো কারও কাউকে কেউ manush protinidhi'
  .normalize('NFC')
  .split(' ');
/** Arabic puts its articles and prepositions before the word: `بالموظف` is `موظف`. */
const ARABIC =
  /^(?:و?[بلفك]?(?:ال)?|لل)(?:موظف(?:ه|ين|ي)?|شخص|انسان|بشر|بشري|ممثل|وكيل|مسوول|مدير|احد|حدا|مندوب|عملاء|زبائن|دعم)ا?$/u;
/** With a "no" beside them, these ask for a person, too. */
const MACHINES = spellings('bot chatbot robot machine বট রোবট মেশিন روبوت بوت الروبوت البوت');
const NO = spellings('no not don dont never stop na নয় না لا ليس بدون');
const AROUND = spellings(
  'a an the to with i want wanna need would like please plz pls can could you me my talk talking speak connect chatting get ' +
    'let us now help t hi hello and for of your is am there any call back some one this customer service dear ' +
    'real live কাস্টমার সাহায্য একজন আমি চাই কথা বলতে বলা বলার সাথে সঙ্গে করতে দিন দেন আমাকে দয়া করে করা বলব কোনো একটু সরাসরি যোগাযোগ এর ' +
    'আপনাদের আছেন আছে যাবে কি এখানে ভাই ' +
    'اريد اود ارغب بدي عايز ابغي ممكن يمكن يمكنني هل ان اتحدث التحدث اتكلم التكلم احكي اكلم الكلام التواصل تواصل اتصل الاتصال ' +
    'حولني حولوني تحويلي مع الي في من فضلك لو سمحت رجاء الرجاء حقيقي حقيقيه خدمه العملاء الدعم هنا هناك يوجد مساعده المساعده ' +
    'ekjon ami amake chai kotha bolte bolbo bola sathe shathe songe er ke din den kono ektu korte jogajog jabe achen apnader ki bhai vai',
);

export const personMatcher: Matcher = {
  name: 'person',
  match(question: Question): Candidate[] {
    const said = words(question.text);
    const noBot = isOneOf(MACHINES, said) && isOneOf(NO, said);
    const asks = (word: string) => asksForPerson(word) || (noBot && MACHINES.has(lettersOf(word)));
    const around = (word: string) => AROUND.has(lettersOf(word)) || (noBot && NO.has(lettersOf(word)));
    const asking = said.filter(asks).length;
    const rest = said.filter((word) => !asks(word) && !around(word)).length;
    if (asking === 0 || said.length > 12 || (negatesWish(question.text) && !noBot)) return [];
    const confidence = (said.length - rest) / said.length;
    if (confidence < 0.75) return [];
    return [{ ...personAnswer(question), confidence: confidenceOf(confidence) }];
  },
};

function personAnswer({ locale, waiting = false }: Question): Omit<Candidate, 'confidence'> {
  const intent = 'talk_to_person';
  if (waiting) {
    const actions = [{ label: translate(locale, 'bot.leave_request'), action: 'create_ticket' }];
    return { type: 'text', content: translate(locale, 'bot.already_waiting'), intent, actions };
  }
  const actions = [{ label: translate(locale, 'bot.talk_to_agent'), action: 'connect_agent' }];
  return { type: 'handoff', content: translate(locale, 'bot.handoff'), intent, actions };
}

function asksForPerson(word: string): boolean {
  return (
    ASKING.has(lettersOf(word)) || ASKING_ROOTS.some((root) => word.startsWith(root)) || ARABIC.test(plainArabic(word))
  );
}

function isOneOf(meant: ReadonlySet<string>, said: readonly string[]): boolean {
  return said.some((word) => meant.has(lettersOf(word)));
}

function spellings(text: string): ReadonlySet<string> {
  return new Set(words(text).map(lettersOf));
}

/** The letters of a longer word in alphabetical order, so that `agnet` matches `agent`. */
function lettersOf(said: string): string {
  const word = plainArabic(said);
  return word.length < SHORTEST_WITH_TYPO ? word : Array.from(word).sort().join('');
}
