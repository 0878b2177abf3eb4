import { endingMatcher } from './ending.matcher';
import { personMatcher } from './person.matcher';

const question = (text: string) => ({ text, locale: 'en', channel: 'default', shopper: { id: 's', verified: false } });

describe('a wish for a person', () => {
  it.each(['I want to talk to a human', 'talk to someone', 'agent', 'মানুষ', 'ekjon manusher sathe kotha bolte chai'])(
    'is heard in “%s”',
    async (text) => {
      expect(await personMatcher.match(question(text))).toHaveLength(1);
    },
  );

  it.each(['my delivery agent was rude', 'is the milk fit for human babies', 'মানুষ কি কাঁচা দুধ খেতে পারে'])(
    'is not heard in “%s”',
    async (text) => {
      expect(await personMatcher.match(question(text))).toEqual([]);
    },
  );
});

describe('being done', () => {
  it.each(['done', "I'm done", 'end chat', 'bye', 'ok thank you, goodbye', 'চ্যাট শেষ করুন', 'কথা শেষ', 'chat sesh'])(
    'is heard in “%s”',
    async (text) => {
      expect(await endingMatcher.match(question(text))).toMatchObject([{ type: 'text', intent: 'end_chat' }]);
    },
  );

  it.each(["I'm done waiting", 'close my account', 'is the sale finished', 'আমার অর্ডার শেষ হয়নি', 'thanks'])(
    'is not heard in “%s”',
    async (text) => {
      expect(await endingMatcher.match(question(text))).toEqual([]);
    },
  );
});
