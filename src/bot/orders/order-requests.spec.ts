/** Requests about an order, in the words of shoppers. */
import { normalize } from '../language/normalize';
import {
  abandonsLookup,
  asksAboutNamedOrder,
  attemptsAnswer,
  hasOtherRequest,
  isOnlyReference,
  lacksNumber,
  mentionsOrder,
  wantsUpdates,
} from './order-requests';

const on = (hears: (text: string) => boolean) => (text: string) => hears(normalize(text));

describe('a question about an order named beside it', () => {
  it.each([
    'where’s it',
    "where's that",
    'where is this',
    'where are they',
    'do you know where it is',
    'when will it come',
    'when does it finally arrive',
    'when can i get it',
    'when do they arrive',
    'when will it be delivered',
    'when will i receive it',
    'kothay ota',
    'kothai',
    'eta koi',
    'kobe pabo',
    'track please',
    'any status',
    'এটা কোথায়',
    'কবে পাব',
    'কখন আসবে',
    'أين هو',
    'متى يصل',
    'it has not arrived',
    "hasn't come",
    'still not here',
    'it never came',
    'is late',
    'এখনো আসেনি',
    'আমি পাইনি',
    'ekhono ase nai',
    'ami pai ni',
    'لم يصل بعد',
    'ما وصل',
    'متأخر',
  ])('is where it is or when it comes, in %p', (text) => {
    expect(on(asksAboutNamedOrder)(text)).toBe(true);
  });

  it.each([
    'somewhere it is dark',
    'where is the shop',
    'when will you open',
    'tracks and statuses',
    'koito',
    'hello',
    'i arrived',
    'it is not cold',
    'আমি পাই',
    'has arrived',
  ])('is not heard in %p', (text) => expect(on(asksAboutNamedOrder)(text)).toBe(false));
});

describe('another wish', () => {
  it.each(
    (
      'cancel change modify edit add remove return refund replace exchange damage damaged broken spoiled spoilt sour wrong ' +
      'invoice receipt batil bodle bodlano ferot nosto vul বাতিল ক্যানসেল বদলাতে পরিবর্তন ফেরত রিফান্ড নষ্ট ভুল রসিদ'
    ).split(' '),
  )('is heard in %p', (word) => expect(on(hasOtherRequest)(`please ${word} now`)).toBe(true));

  it.each(['cancel@example.com', 'returned', 'address', 'my order', 'spoil'])('is not heard in %p', (text) =>
    expect(on(hasOtherRequest)(text)).toBe(false),
  );
});

describe('a wish for news', () => {
  it.each([
    'tell me when it is shipped',
    'notify us once it leaves',
    'inform me if anything changes',
    'alert me as soon as it arrived',
    'message me when they send it',
    'text me when it was sent',
    'let me know when it is delivered',
    'update me when the status is new',
    'tell me when it moves',
    'tell me once you dispatch it',
    'tell me when there is news',
    'tell me when it is on its way',
    'please notify me',
    'keep me posted',
    'keep me updated',
    'tell me when it moves on',
    'let me know when it changes',
    'tell me when it arrives',
    'এলে জানাবেন',
    'পাঠালে খবর দিবেন',
    'শিপ হলে বলবেন',
    'রওনা দিলে জানান',
    'পৌঁছালে জানাবেন',
    'ছাড়লে জানাবেন',
    'স্ট্যাটাস জানাবেন',
    'খবর জানাবেন',
    'ele janaben',
    'hole bolben',
    'ship korle khobor diben',
    'pouchle janaben',
    'pouchale janaben',
    'rowna dile janaben',
    'bodlale janaben',
    'ashle janaben',
    'obostha janaben',
    'status janaben',
    'pathan hole janaben',
  ])('is heard in %p', (text) => expect(on(wantsUpdates)(text)).toBe(true));

  it.each([
    'tell me when can it be sent',
    'tell them when it ships',
    'i will notify me',
    'we keep me posted',
    'tell me if you have milk',
    'hotel janaben',
    'জানাবেন',
    'ele',
  ])('is not heard in %p', (text) => expect(on(wantsUpdates)(text)).toBe(false));

  it('is about an order where one is mentioned', () => {
    for (const text of ['my order', 'the parcel', 'a package', 'shipment', 'অর্ডার', 'পার্সেল'])
      expect(on(mentionsOrder)(text)).toBe(true);
    expect(on(mentionsOrder)('my delivery')).toBe(false);
  });
});

describe('letting it go', () => {
  it.each([
    'never mind',
    'nevermind',
    'oh nvm',
    'oh, never mind',
    'ok,stop',
    'forget it',
    'forget about it!',
    'ok, cancel',
    'okay cancel that',
    'cancel this',
    'well, cancel it',
    'skip',
    'skip it',
    'skip this.',
    'stop',
    'leave it',
    'not now',
    'no',
    'no thank you',
    'no thanks',
    'থাক।',
    'বাদ দিন',
    'লাগবে না',
    'না',
    'না ধন্যবাদ',
    'bad din',
    'thak',
    'lagbe na',
  ])('is the whole message: %p', (text) => expect(on(abandonsLookup)(text)).toBe(true));

  it.each(['please never mind', 'forget about', 'cancel order', 'skip the line', 'no way', 'stopped', 'না না জানি'])(
    'is not %p',
    (text) => expect(on(abandonsLookup)(text)).toBe(false),
  );
});

describe('not having what was asked for', () => {
  it.each([
    'i do not know',
    "don't know it",
    'i dont have that',
    'sorry, i cannot find the order number',
    'but i cant find the number',
    "i can't remember my order number",
    'i do not have an order number',
    'i dont have any',
    'i dont have one',
    'no idea',
    'forgot',
    'i forgot it.',
    'lost it!',
    'lost',
    'আমি জানি না।',
    'আমার মনে নেই',
    'কাছে নেই',
    'খুঁজে পাচ্ছি না',
    'ভুলে গেছি',
    'ami jani na',
    'mone nei',
    'amar mone nai',
    'kache nei',
    'kache nai',
    'vule gechi',
  ])('is heard in %p', (text) => expect(on(lacksNumber)(text)).toBe(true));

  it.each([
    'i do not know why it is late',
    'you do not know',
    'i do not have the milk',
    'i forgot it was monday',
    'জানি না কেন',
    'S00042',
  ])('is not heard in %p', (text) => expect(on(lacksNumber)(text)).toBe(false));
});

describe('what stands beside a number', () => {
  it('is nothing more where it only names the order', () => {
    expect(on(isOnlyReference)('hi, my order is , please')).toBe(true);
    expect(on(isOnlyReference)('আমার অর্ডার নম্বর')).toBe(true);
    expect(on(isOnlyReference)('')).toBe(true);
    expect(on(isOnlyReference)('my order of ghee')).toBe(false);
  });

  it('is an attempt at an answer with an @ or three digits, when it is short', () => {
    expect(attemptsAnswer('amina@')).toBe(true);
    expect(attemptsAnswer('a1b2c3')).toBe(true);
    expect(attemptsAnswer('room 12')).toBe(false);
    expect(attemptsAnswer('hello')).toBe(false);
    expect(attemptsAnswer(`123${'x'.repeat(76)}`)).toBe(true);
    expect(attemptsAnswer(`123${'x'.repeat(77)}`)).toBe(false);
  });
});
