/** Recognises that the shopper is done, when the whole message says so. The answer explains how to end the chat. */
import { translate } from '../../i18n/translate';
import type { Candidate, Matcher, Question } from './matcher';
import { words } from '../language/normalize';

const ENDING = wordSet(
  'done finished bye goodbye quit exit end close leave ttyl tata hafez hafiz শেষ বিদায় টাটা হাফেজ হাফিজ sesh shesh biday ' +
    'انهاء انه انهي إنهاء أنه أنهي إنه اغلق أغلق إغلاق اغلاق خروج انتهيت انتهينا وداعا السلامة باي',
);
const AROUND = wordSet(
  'i am m im we are re it is s that this the my chat conversation session now please ok okay thanks thank you all good ' +
    'for today so much very with can want to like would allah khoda ' +
    'চ্যাট আলাপ কথা আমার আমি এখন আজ আজকের মতো করুন করতে করে দিন চাই ধন্যবাদ অনেক ঠিক আছে আল্লাহ খোদা ভাই ' +
    'amar ami ekhon aaj chai korte korun koro dhonnobad onek thik ache bhai vai ' +
    'مع إلى الى اللقاء المحادثة الدردشة محادثة هذه هذا اريد أريد ان أن من فضلك الان الآن شكرا جزيلا لك لقد حسنا',
);
/** Longer messages are about something else. */
const MOST_WORDS = 8;
/** Opening hours have "close" in them, too: what is said alone is meant alone. */
const CONFIDENCE = 0.98;

export const endingMatcher: Matcher = {
  name: 'ending',
  match({ text, locale }: Question): Candidate[] {
    const said = words(text.slice(0, 200));
    const ends = said.some((word) => ENDING.has(word));
    if (!ends || said.length > MOST_WORDS || !said.every((word) => ENDING.has(word) || AROUND.has(word))) return [];
    return [
      {
        type: 'text',
        content: translate(locale, 'bot.goodbye'),
        intent: 'end_chat',
        confidence: CONFIDENCE,
        actions: [],
      },
    ];
  },
};

function wordSet(text: string): ReadonlySet<string> {
  return new Set(words(text));
}
