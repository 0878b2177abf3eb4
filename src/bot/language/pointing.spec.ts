import { onlyPoints } from './pointing';

describe('a question that only points at something', () => {
  it.each([
    'how much is this?',
    'What does it cost?',
    "what's the price of that",
    'and how much are these',
    'এটার দাম কত?',
    'এটা কত টাকা',
    'etar dam koto',
    'eta koto vai',
    'كم سعر هذا؟',
    'بكم هذه',
    'كم سعرها',
  ])('is %p', (text) => expect(onlyPoints(text)).toBe(true));

  it.each([
    'how much is the milk?',
    'how much is delivery',
    'how much?',
    'price',
    'when does it come',
    'where is it',
    'is it fresh?',
    'what is this shop',
    'দাম কত',
    'এটা কি খাঁটি',
    'দুধের দাম কত',
    'dudh koto',
    'كم سعر الحليب',
    'كم السعر',
    'هل هو طازج',
    '',
  ])('is not %p', (text) => expect(onlyPoints(text)).toBe(false));
});
