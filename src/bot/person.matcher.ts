/** The shopper wants a person: understood when the whole message says so, not when a word of it happens to. */
import { noticeFor } from '../conversation/notices';
import { chanceOf } from './certainty';
import type { Candidate, Matcher, Question } from './matcher';
import { words } from './normalize';

const ASKING = new Set(
  'agent human person support operator representative someone somebody staff team people chat'.split(' '),
);
/** Bengali words carry their case endings: `মানুষের` is `মানুষ`, in either script. */
const ASKING_ROOTS = 'এজেন্ট মানুষ প্রতিনিধি সাপোর্ট কেয়ার লোক manush protinidhi'.normalize('NFC').split(' ');
const AROUND = new Set(
  (
    'a an the to with i want wanna need would like please can could you me my talk speak connect chatting get let us now help ' +
    'hi hello and for of your is there any ' +
    'real live কাস্টমার সাহায্য একজন আমি চাই কথা বলতে সাথে সঙ্গে করতে দিন আমাকে দয়া করে বলব কোনো একটু সরাসরি যোগাযোগ বলতে এর ' +
    'ekjon ami amake chai kotha bolte bolbo sathe shathe songe er ke din kono ektu korte jogajog'
  ).split(' '),
);

export const personMatcher: Matcher = {
  name: 'person',
  match(question: Question): Candidate[] {
    const said = words(question.text);
    const asking = said.filter(asksForPerson).length;
    const rest = said.filter((word) => !asksForPerson(word) && !AROUND.has(word)).length;
    if (asking === 0 || said.length > 12) return [];
    const confidence = (said.length - rest) / said.length;
    if (confidence < 0.75) return [];
    return [
      {
        type: 'handoff',
        content: noticeFor('handoff', question.locale),
        intent: 'talk_to_person',
        confidence: chanceOf(confidence),
        actions: [{ label: noticeFor('talk_to_agent', question.locale), action: 'connect_agent' }],
      },
    ];
  },
};

function asksForPerson(word: string): boolean {
  return ASKING.has(word) || ASKING_ROOTS.some((root) => word.startsWith(root));
}
