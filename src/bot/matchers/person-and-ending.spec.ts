import { endingMatcher } from './ending.matcher';
import { personMatcher } from './person.matcher';

const question = (text: string) => ({ text, locale: 'en', channel: 'default', shopper: { id: 's', verified: false } });

describe('a wish for a person', () => {
  it.each([
    'I want to talk to a human',
    'talk to someone',
    'agent',
    'tlak to an agnet',
    'I want to speak to the manager',
    'is anyone there?',
    "I don't want to talk to a bot",
    'customer care',
    'মানুষ',
    'আপনাদের কারো সাথে কথা বলা যাবে?',
    'কেউ আছেন?',
    'ekjon manusher sathe kotha bolte chai',
    'karo sathe kotha bola jabe',
  ])('is recognised in “%s”', async (text) => {
    expect(await personMatcher.match(question(text))).toHaveLength(1);
  });

  it.each([
    'my delivery agent was rude',
    'my travel agent ordered milk for the office',
    'is the milk fit for human babies',
    'does anyone deliver to Sylhet',
    'I want to talk to a bot',
    'মানুষ কি কাঁচা দুধ খেতে পারে',
    'কেউ ফোন ধরে না',
  ])('is not recognised in “%s”', async (text) => {
    expect(await personMatcher.match(question(text))).toEqual([]);
  });
});

describe('being done', () => {
  it.each([
    'done',
    "I'm done",
    'end chat',
    'bye',
    'ok thank you, goodbye',
    'allah hafez',
    'চ্যাট শেষ করুন',
    'কথা শেষ',
    'আল্লাহ হাফেজ ভাই',
    'chat sesh',
  ])('is recognised in “%s”', async (text) => {
    expect(await endingMatcher.match(question(text))).toMatchObject([{ type: 'text', intent: 'end_chat' }]);
  });

  it.each(["I'm done waiting", 'close my account', 'is the sale finished', 'আমার অর্ডার শেষ হয়নি', 'thanks'])(
    'is not recognised in “%s”',
    async (text) => {
      expect(await endingMatcher.match(question(text))).toEqual([]);
    },
  );
});
