import { endingMatcher, saysEnd } from './ending.matcher';
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
    'أريد التحدث إلى موظف',
    'اريد اتكلم مع شخص حقيقي',
    'هل يمكنني التحدث مع أحد من خدمة العملاء؟',
    'موظف',
    'حولني إلى موظفة من فضلك',
    'حولني إلى خدمة العملاء',
    'أريد شخصًا',
    'একজনের সাথে কথা বলব',
    'بدي احكي مع الموظف',
    'لا أريد التحدث مع روبوت',
    "I don't want to talk to a machine",
    'মানুষ',
    'আপনাদের কারো সাথে কথা বলা যাবে?',
    'কেউ আছেন?',
    'ekjon manusher sathe kotha bolte chai',
    'karo sathe kotha bola jabe',
    'customer caer',
    'human please zebra now',
    'never a bot',
    'robot na',
    'please can you get me some one real to talk to agent',
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
    'human zebra please',
    'لا أريد التحدث مع موظف',
    'موظف التوصيل كان وقحا معي أمس',
    'هل الحليب مناسب لكل شخص',
    'كم رقم خدمة العملاء',
    'I do not want to talk to a human',
    'no need to call an agent',
    'এজেন্টের সাথে কথা বলতে চাই না',
    'hello please help',
    'tob',
    'please can you get me some one real to talk to now agent',
    'no human has a bot here',
  ])('is not recognised in “%s”', async (text) => {
    expect(await personMatcher.match(question(text))).toEqual([]);
  });
});

describe('the hand-over', () => {
  it('is offered by a button, the surer the more of the message asks for it', async () => {
    const [all] = await personMatcher.match(question('human'));
    const [most] = await personMatcher.match(question('human please zebra now'));
    const button = { label: 'Talk to a person', action: 'connect_agent' };
    expect(all).toMatchObject({ type: 'handoff', intent: 'talk_to_person', confidence: 1, actions: [button] });
    expect(most?.confidence).toBeCloseTo(0.9 + 0.1 * (0.15 / 0.4), 10);
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
    'close',
    'Exit!',
    'quit chat',
    'إنهاء المحادثة',
    'أريد أن أنهي المحادثة الآن',
    'مع السلامة',
    'خروج',
    'Close.',
    'finish',
    'please close this window',
    'see you later',
    'বন্ধ করুন',
    'চ্যাট বন্ধ',
    'বন্ধ',
    'বাই',
    'chat bondho koren',
    'biday',
    'أغلق الشات من فضلك',
    'إلى اللقاء',
    'خلاص شكرا',
    'انتهيت',
    'stop chat',
    'Cancel chat',
    'please cancel this conversation',
    'stop chatting',
    'terminate the session',
    'disconnect chat',
    'stop',
    "that's all",
    'That is all, thank you!',
    'no, that will be all',
    'nothing else',
    'ok nothing more thanks',
    'চ্যাট বাতিল করুন',
    'চ্যাট বাদ দিন',
    'আর কিছু লাগবে না, ধন্যবাদ',
    'chat batil koren',
    'chat bad din',
    'amar chat bad koren',
    'ar kichu na',
    'إلغاء المحادثة',
    'أوقف الدردشة',
    'هذا كل شيء، شكرا',
    'لا شيء آخر',
  ])('is recognised in “%s”', async (text) => {
    expect(await endingMatcher.match(question(text))).toMatchObject([{ type: 'text', intent: 'end_chat' }]);
  });

  it.each([
    "I'm done waiting",
    'close my account',
    'is the sale finished',
    'আমার অর্ডার শেষ হয়নি',
    'thanks',
    'متى تغلقون؟',
    'close?',
    'are you done?',
    'do not close',
    'আজ বন্ধ',
    'এখন বন্ধ?',
    'ajke bondho',
    'দুধ বন্ধ করুন',
    'خلاص الدفع',
    'السلام عليكم',
    'cancel',
    'cancel my order',
    'stop my subscription',
    'stop the milk',
    'is that all?',
    "that's all I ordered",
    'nothing else came',
    'disconnect',
    'বাতিল করুন',
    'আর কিছু লাগবে?',
    'batil koren',
    'bad chat',
    'this chat is so bad',
    'my session is bad',
    'milk bad din',
    'إلغاء الطلب',
    'إلغاء',
    '',
    'هل انتهى العرض',
  ])('is not recognised in “%s”', async (text) => {
    expect(await endingMatcher.match(question(text))).toEqual([]);
  });

  it('is said in eight words at most, and at the beginning', async () => {
    expect(await endingMatcher.match(question('i am done now thanks so much bye'))).toHaveLength(1);
    expect(await endingMatcher.match(question('i am done now thanks so very much bye'))).toEqual([]);
    expect(await endingMatcher.match(question(`ok${' '.repeat(195)}bye`))).toHaveLength(1);
    expect(await endingMatcher.match(question(`ok${' '.repeat(200)}bye`))).toEqual([]);
  });

  it('is told that one may go on', async () => {
    const [answer] = await endingMatcher.match(question('bye'));
    expect(answer).toMatchObject({
      confidence: 1,
      actions: [],
      content: expect.stringMatching(/simply write on/) as unknown,
    });
  });
});

describe('being done, written to a person', () => {
  it.each([
    'bye',
    'ok thank you, goodbye',
    'done, thanks, bye',
    'see you later',
    'allah hafez',
    'Please close the chat.',
    'end chat',
    "I'm done with this conversation",
    'বিদায়',
    'আল্লাহ হাফেজ ভাই',
    'টাটা বাই',
    'চ্যাট শেষ করুন',
    'চ্যাট বন্ধ',
    'chat bondho koren',
    'khoda hafez',
    'مع السلامة',
    'إلى اللقاء',
    'وداعا',
    'إنهاء المحادثة',
    'أغلق الشات من فضلك',
    'exit',
    'Quit!',
    'خروج',
    'cancel chat',
    'إلغاء المحادثة',
    'চ্যাট বাদ দিন',
    'chat bad dao',
    'exit chat please',
    'please exit',
    'ok quit, thanks',
  ])('is recognised in “%s”', (text) => {
    expect(saysEnd(text, true)).toBe(true);
  });

  it.each([
    'done',
    'Finished!',
    'all done',
    "I'm done now",
    'ok done, thanks',
    'close',
    'stop',
    "that's all",
    'nothing else, thanks',
    'আর কিছু না',
    'لا شيء آخر',
    'please close this window',
    'Hafiz',
    'I am Hafiz',
    'close my account',
    'bye?',
    'can you close the chat?',
    'শেষ',
    'কথা শেষ',
    'বন্ধ করুন',
    'হাফিজ',
    'টাটা',
    'done, thanks to allah',
    'sesh',
    'kotha sesh',
    'تم',
    'خلاص',
    'خلاص شكرا',
    'انتهيت',
    'السلام عليكم',
    'bad chat',
    'very bad chat',
    'this chat is so bad',
    'the chat is bad',
    'chat is very very bad',
    'bad conversation',
    'this is so bad chat',
    'bad chat thanks',
    'it quit',
    'i quit',
    '',
  ])('is not recognised in “%s”: it may answer what the person asked', (text) => {
    expect(saysEnd(text, true)).toBe(false);
  });
});
