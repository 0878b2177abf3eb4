import { normalize, visible, words } from './normalize';

describe('normalising', () => {
  it.each([
    ['ORDER  S00042', 'order s00042'],
    ['অর্ডার ১২৩৪', 'অর্ডার 1234'],
    ['re\u200Bfund', 'refund'],
    ['\u202Edelivery\u202C', 'delivery'],
    ['\uFEFFhi\u00ADthere', 'hithere'],
    ['ｒｅｆｕｎｄ', 'refund'],
    ['𝗿𝗲𝗳𝘂𝗻𝗱', 'refund'],
    [' \t so\n\nmuch  ', 'so much'],
    ['০১২৩৪৫৬৭৮৯', '0123456789'],
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['e\u0301', 'é'],
  ])('makes %j comparable', (typed, comparable) => {
    expect(normalize(typed)).toBe(comparable.normalize('NFC'));
  });

  it('hears a word through the letters that are drawn out', () => {
    expect(words('pleaaaase refuuuund, good ন্নাাাা aaaa S00042')).toEqual([
      'please',
      'refund',
      'good',
      'ন্নাাাা',
      'aaaa',
      's00042',
    ]);
  });

  it('leaves nothing of text that nobody can see', () => {
    expect(words('\u200B\u200D\u2066\u2069\u202E')).toEqual([]);
    expect(visible('\u200B\u2060')).toBe('');
  });
});
