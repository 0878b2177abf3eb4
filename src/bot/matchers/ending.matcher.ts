/** Recognises that the shopper is done, when the whole message says so. */
import { END_CHAT } from '../../conversation/bot-answers';
import { translate } from '../../i18n/translate';
import type { Candidate, Matcher, Question } from './matcher';
import { plainArabic } from '../language/arabic';
import { words } from '../language/normalize';

const ENDING = wordSet(
  'done finished finish bye byebye goodbye quit exit end close leave ttyl tata hafez hafiz ' +
    'শেষ বিদায় টাটা হাফেজ হাফিজ বাই sesh shesh biday bidai ' +
    'انهاء انه انهي اغلق اغلاق اقفل خروج انتهيت انتهينا وداعا السلامه باي تم خلاص كفي',
);
const AROUND = wordSet(
  'i am m im we are re it is s that this the my chat conversation session window now please pls ok okay thanks thank you all good ' +
    'for today so much very with can want to like would allah khoda see later ' +
    'চ্যাট চ্যাটটা আলাপ কথা আমার আমি এখন আজ আজকের মতো করুন করেন করো কর করতে করে দিন দেন চাই হলো ধন্যবাদ অনেক ঠিক আছে আল্লাহ খোদা ভাই এটা ' +
    'amar ami ekhon aaj chai korte korun koren koro kore den din hoise dhonnobad onek thik ache bhai vai kotha eta ' +
    'مع الي اللقاء المحادثه الدردشه محادثه الشات هذه هذا اريد ان من فضلك لو سمحت الان شكرا جزيلا لك لقد حسنا',
);
/** "বন্ধ" is "close" and "closed": the first when it stands alone, or with what is to be closed, or with "do". */
const CLOSE = wordSet('বন্ধ bondho');
const TO_CLOSE = wordSet('চ্যাট চ্যাটটা আলাপ কথা করুন করেন করো কর করতে করে chat kotha korte korun koren koro kore');
const FAREWELL = /^(?:الي اللقاء|see you(?: later)?|cya)$/u;
/** A message to a person ends the chat only with one of these: "done", "close" or "Hafiz" may answer what the person asked. */
const TO_PERSON = wordSet(
  'bye byebye goodbye ttyl chat conversation বিদায় বাই biday bidai চ্যাট চ্যাটটা আলাপ ' +
    'وداعا السلامه باي المحادثه الدردشه محادثه الشات',
);
const GOD_KEEP_YOU = /(?:allah|khoda|আল্লাহ|খোদা) (?:hafez|hafiz|হাফেজ|হাফিজ)/u;
/** Longer messages are about something else. */
const MOST_WORDS = 8;
/** In characters; what is said alone is short. */
const LONGEST = 200;
/** What is said alone is meant alone: opening hours have "close" in them, too, and thanks a goodbye. */
const CONFIDENCE = 1;
const ASKS = /[?؟]/u;

export const endingMatcher: Matcher = {
  name: 'ending',
  match({ text, locale }: Question): Candidate[] {
    if (!saysEnd(text)) return [];
    return [
      {
        type: 'text',
        content: translate(locale, 'bot.goodbye'),
        intent: END_CHAT,
        confidence: CONFIDENCE,
        actions: [],
      },
    ];
  },
};

/** Whether the message says nothing but that the chat is over; to a person, by a goodbye or by the word "chat". */
export function saysEnd(text: string, toPerson = false): boolean {
  const beginning = text.slice(0, LONGEST);
  const said = words(beginning).map(plainArabic);
  if (said.length > MOST_WORDS || ASKS.test(beginning)) return false;
  if (FAREWELL.test(said.join(' '))) return true;
  if (toPerson && !said.some((word) => TO_PERSON.has(word)) && !GOD_KEEP_YOU.test(said.join(' '))) return false;
  const closes = said.length === 1 || said.some((word) => TO_CLOSE.has(word));
  const ends = (word: string) => ENDING.has(word) || (closes && CLOSE.has(word));
  return said.some(ends) && said.every((word) => ends(word) || AROUND.has(word));
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(words(text).map(plainArabic));
}
