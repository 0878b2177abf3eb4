import { normalize } from '../language/normalize';
import { proofIn } from './order-proof';
import { referenceAsAnswer, referenceIn } from './order-reference';
import { asksForStatus, abandonsLookup, wantsUpdates } from './order-requests';

const found = (text: string) => referenceIn(normalize(text))?.reference;

describe('the number of an order', () => {
  it.each([
    ['where is S00042?', 'S00042'],
    ['hi my order is s00042, thanks', 'S00042'],
    ['SO12345 please', 'SO12345'],
    ['so-12345', 'SO-12345'],
    ['so 12345', 'SO12345'],
    ['sd12345', 'SD-12345'],
    ['sd 12345 kothay', 'SD-12345'],
    ['SD – 12345', 'SD-12345'],
    ['SD‑12345', 'SD-12345'],
    ['অর্ডার SD-১২৩৪৫ কোথায়?', 'SD-12345'],
    ['অর্ডার নম্বর ১২৩৪৫', '12345'],
    ['এসডি-১২৩৪৫ কোথায়', 'SD-12345'],
    ['এস ০০০৪২', 'S00042'],
    ['এসও০০০৪২', 'SO00042'],
    ['#12345', '12345'],
    ['where is order #12345?', '12345'],
    ['order no. 12345', '12345'],
    ['my order number is 12345', '12345'],
    ['order 12345 never came', '12345'],
    ['track order 370795561790', '370795561790'],
    ['(S00042)', 'S00042'],
    ['S00042.', 'S00042'],
    ['S00042 amina@example.com', 'S00042'],
    ['S00042 on 2026-11-20', 'S00042'],
    ['order #SD-12345', 'SD-12345'],
    ['#S00042 amina@example.com', 'S00042'],
    ['Order #S00042', 'S00042'],
    ['# s00042', 'S00042'],
    ['SO42', 'SO42'],
    ['#SO42?', 'SO42'],
    ['where is sd-42', 'SD-42'],
    ['SO/12345', 'SO12345'],
    ['order no. 42', '42'],
    ['order no.42', '42'],
    ['Order No: 00042', '00042'],
    ['order number #42', '42'],
    ['order nr 42', '42'],
    ['order № 42', '42'],
    ['order id: 042', '042'],
    ['order: 042', '042'],
    ['order:12345', '12345'],
    ['order/12345', '12345'],
    ['order #42', '42'],
    ['my order is 12345', '12345'],
    ['S00042: amina@example.com', 'S00042'],
    ['S00042:amina@example.com', 'S00042'],
    ['S00042:01711000042', 'S00042'],
    ['S00042/01711000042', 'S00042'],
    ['S00042, 01711000042', 'S00042'],
    ['S00042,01711000042', 'S00042'],
    ['#123', '123'],
    ['অর্ডার নং ৪২', '42'],
    ['অর্ডার নম্বর: ৪২', '42'],
    ['এসও৪২', 'SO42'],
    ['#এসডি-১২৩৪৫', 'SD-12345'],
    ['أين الطلب رقم ٤٢؟', '42'],
    ['رقم الطلب: ١٢٣٤٥', '12345'],
    ['رقم طلبي هو ٤٢', '42'],
    ['طلبي #١٢٣٤٥', '12345'],
    ['أين S٠٠٠٤٢', 'S00042'],
  ])('is seen in %p', (text, reference) => expect(found(text)).toBe(reference));

  it.each([
    'call me at +8801711000042',
    '01711000042',
    '#01711000042',
    'my mail is s00042@example.com',
    'https://shop.example/s00042',
    'ordered on 2026-11-20',
    'so 2026-11-20 then',
    '20/11/2026',
    'it costs 12345 taka',
    'so 10000 taka is too much',
    'my order 10000 tk was too much',
    'so 500 is the price?',
    '৳12345',
    'windows10000',
    'house #123',
    'flat no #402',
    'you are #1',
    's12:30',
    'room s101b',
    'find my bill #37777',
    'do you have the s21 case',
    's24',
    'so 42 is the answer',
    'so12:30 works',
    'size s 12',
    'I want to order 100 eggs',
    'order 5000 g of ghee',
    'order: 500 g ghee',
    'order no 10 kg rice',
    'order 2 kg',
    'اريد طلب 500',
    'post code 12345',
  ])('is not seen in %p', (text) => expect(found(text)).toBeUndefined());

  it.each([
    ['42042', '42042'],
    ['it is 12345', '12345'],
    ['WEB/2026/00017', 'WEB/2026/00017'],
    ['my order number is ab-12345.', 'AB-12345'],
    ['নম্বর ১২৩৪৫', '12345'],
  ])('may be as in %p where it was asked for', (text, reference) =>
    expect(referenceAsAnswer(normalize(text))?.reference).toBe(reference),
  );

  it.each(['01711000042', 'what does 500 g ghee cost?', '2026-11-20', 'hello', '12', 'a@b.example'])(
    'is not %p, even where it was asked for',
    (text) => expect(referenceAsAnswer(normalize(text))).toBeNull(),
  );

  it('is looked for in no time, whatever is written', () => {
    const began = performance.now();
    for (const nasty of ['a', '#', '1', '-', 's 0', 'order ', '1-', '@a', 'it ', '('])
      for (const look of [referenceIn, referenceAsAnswer, proofIn, asksForStatus, abandonsLookup, wantsUpdates])
        look(nasty.repeat(1000 / nasty.length));
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('the proof that an order is theirs', () => {
  it.each([
    ['mine is Amina@Example.com thanks', { email: 'amina@example.com' }],
    ['/amina@example.com', { email: 'amina@example.com' }],
    ['(amina@example.com)', { email: 'amina@example.com' }],
    ['+880 1711-000042', { phone: '+880 1711-000042' }],
    ['০১৭১১০০০০৪২', { phone: '01711000042' }],
    ['2026-11-20 10:30', null],
    ['20.11.2026 10.30', null],
    ['2026-11-20, 01711000042', { phone: '01711000042' }],
    ['12345', null],
    ['1234 5678', null],
    ['123 456 789', { phone: '123 456 789' }],
    ['123456789012345', { phone: '123456789012345' }],
    ['1234567890123456', null],
    ['1234567890123456 or 01711000042', { phone: '01711000042' }],
    ['a01711000042', null],
    ['01711000042a', null],
    ['amina@example.com, 01711000042', { email: 'amina@example.com', phone: '01711000042' }],
    ['amina@example', null],
    ['hello', null],
  ])('in %p is %p', (text, proof) => expect(proofIn(normalize(text))).toStrictEqual(proof));
});

describe('what is wanted of an order', () => {
  it.each([
    'where is my order?',
    "Where's my parcel",
    'track my order',
    'order status',
    'what is the status of my order',
    'when will my order arrive?',
    'track',
    'আমার অর্ডার কোথায়?',
    'amar order kothay',
    'amar order ta kothai vai',
    'kothay amar order',
    'amar parcel er obostha ki',
    'আমার পার্সেল কই',
    'wher is my oder',
  ])('is to know where it is, in %p', (text) => expect(asksForStatus(normalize(text))).toBe(true));

  it.each([
    'where do you offer delivery?',
    'where is delivery free?',
    'where do you order your milk from?',
    'how do I order?',
    'how much is a package of ghee',
    'cancel my order',
  ])('is something else in %p', (text) => expect(asksForStatus(normalize(text))).toBe(false));

  it.each([
    'tell me when it ships',
    'Please let me know when my order is sent',
    'Tell me when S00042 moves on',
    'notify me',
    'S00042-এর অবস্থা বদলালে জানাবেন',
    'অর্ডার পাঠানো হলে জানাবেন',
    'আসলে জানাবেন',
    'asle janaben',
    'pathale ektu janaiyen',
  ])('is news, in %p', (text) => expect(wantsUpdates(normalize(text))).toBe(true));

  it.each([
    'tell me about the options for shipment',
    'tell me when will it be shipped',
    'tell me about your cheese',
    'দাম কত জানাবেন',
    'let me know your opening hours',
    'when do you deliver?',
  ])('is no news in %p', (text) => expect(wantsUpdates(normalize(text))).toBe(false));

  it.each(['never mind', 'Forget it.', 'no thanks', 'থাক', 'বাদ দিন', 'লাগবে না'])(
    'is nothing any more, in %p',
    (text) => expect(abandonsLookup(normalize(text))).toBe(true),
  );

  it.each(['no, it is S00042', 'cancel my order', 'never mind the price, where is it?'])(
    'is not given up in %p',
    (text) => expect(abandonsLookup(normalize(text))).toBe(false),
  );
});
