/** Recognises that the shopper is done, when the whole message says so. */
import { END_CHAT } from '../../conversation/bot-answers';
import { translate } from '../../i18n/translate';
import type { Candidate, Matcher, Question } from './matcher';
import { plainArabic } from '../language/arabic';
import { normalize, words } from '../language/normalize';
import { abandonsLookup } from '../orders/order-requests';

const ENDING = wordSet(
  'done finished finish bye byebye goodbye quit exit end close leave ttyl tata hafez hafiz ' +
    'শেষ বিদায় টাটা হাফেজ হাফিজ বাই sesh shesh biday bidai ' +
    'انهاء انه انهي اغلق اغلاق اقفل خروج انتهيت انتهينا وداعا السلامه باي تم خلاص كفي',
);
const AROUND = wordSet(
  'i am m im we are re it is s that this the my chat conversation session window now please pls ok okay thanks thank you all good ' +
    'chatting for today so much very with can want to like would allah khoda see later ' +
    'চ্যাট চ্যাটটা আলাপ কথা আমার আমি এখন আজ আজকের মতো করুন করেন করো কর করতে করে দিন দেন চাই হলো ধন্যবাদ অনেক ঠিক আছে আল্লাহ খোদা ভাই এটা ' +
    'amar ami ekhon aaj chai korte korun koren koro kore den din dao hoise dhonnobad onek thik ache bhai vai kotha eta ' +
    'مع الي اللقاء المحادثه الدردشه محادثه الشات هذه هذا اريد ان من فضلك لو سمحت الان شكرا جزيلا لك لقد حسنا',
);
/** "বন্ধ" is "close" and "closed": the first when it stands alone, or with what is to be closed, or with "do". */
const CLOSE = wordSet('বন্ধ bondho');
const TO_CLOSE = wordSet('চ্যাট চ্যাটটা আলাপ কথা করুন করেন করো কর করতে করে chat kotha korte korun koren koro kore');
/** These end many things, an order too: a chat only where it is named. */
const CANCEL = wordSet('cancel stop terminate disconnect বাদ বাতিল batil الغاء الغ الغي ايقاف اوقف قطع');
/** Romanised "বাদ" is the English "bad", but for what is done with it. */
const DROP = /(?<!\p{L})bad(?= (?:din|den|dao|korun|koren|koro|kore|korte)(?!\p{L}))/u;
const CHAT = wordSet('chat chatting conversation session চ্যাট চ্যাটটা আলাপ المحادثه الدردشه محادثه دردشه الشات');
const FAREWELLS = phrases('الي اللقاء, see you, see you later, cya');
/** Whoever has a person may answer one: "is that all that is missing?" */
const NOTHING_ELSE = phrases(
  'that is all, that s all, thats all, that will be all, that ll be all, that is all i need, that s all i need, all i needed, ' +
    'nothing else, nothing more, stop, stop it, stop now, আর কিছু না, আর কিছু লাগবে না, আর কিছু নেই, ar kichu na, ar kichu lagbe na, ' +
    'হয়েছে থাক, থামুন, هذا كل شيء, هذا كل شي, لا شيء اخر, لا شي اخر, توقف',
);
/** Said around those. */
const COURTESIES =
  /(?<![\p{L}\p{M}])(?:ok|okay|no|thanks|thank you|thx|so much|for now|for today|please|bye|ধন্যবাদ|ভাই|dhonnobad|bhai|vai|شكرا|لا شكرا|جزيلا)(?![\p{L}\p{M}])/gu;
/** A message to a person ends the chat only with one of these: "done", "close" or "Hafiz" may answer what the person asked. */
const TO_PERSON = wordSet(
  'bye byebye goodbye ttyl chat conversation বিদায় বাই biday bidai চ্যাট চ্যাটটা আলাপ ' +
    'وداعا السلامه باي خروج المحادثه الدردشه محادثه الشات',
);
/** What is asked for, alone; what an app did, in a sentence. */
const LEAVE = wordSet('exit quit');
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
  match({ text, locale, orderMemory }: Question): Candidate[] {
    const isAsked = orderMemory?.question !== undefined; // "stop" then leaves that question
    if (!saysEnd(text) || (isAsked && abandonsLookup(normalize(text)))) return [];
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
  const plain = said.join(' ');
  const heart = plain.replace(COURTESIES, ' ').replace(/\s+/g, ' ').trim();
  if (FAREWELLS.has(plain) || (!toPerson && NOTHING_ELSE.has(heart))) return true;
  const isToPerson = LEAVE.has(heart) || GOD_KEEP_YOU.test(plain) || said.some((word) => TO_PERSON.has(word));
  if (toPerson && !isToPerson) return false;
  const closes = said.length === 1 || said.some((word) => TO_CLOSE.has(word));
  const isOfChat = said.some((word) => CHAT.has(word));
  const cancels = (word: string) => CANCEL.has(word) || (word === 'bad' && DROP.test(plain));
  const ends = (word: string) => ENDING.has(word) || (closes && CLOSE.has(word)) || (isOfChat && cancels(word));
  return said.some(ends) && said.every((word) => ends(word) || AROUND.has(word));
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(words(text).map(plainArabic));
}

function phrases(text: string): ReadonlySet<string> {
  return new Set(text.split(', ').map((phrase) => words(phrase).map(plainArabic).join(' ')));
}
