import { meaningOf } from './shop-words';

describe('words that every shop uses', () => {
  it.each([
    ['ডেলিভারির', 'deliver'],
    ['delivery', 'deliver'],
    ['التوصيل', 'deliver'],
    ['টাকা', 'money'],
    ['takar', 'money'],
    ['ফেরত', 'return'],
    ['ferot', 'return'],
    ['returning', 'return'],
    ['إرجاع', 'return'],
    ['kobe', 'when'],
    ['متى', 'when'],
    ['dudher', 'milk'],
    ['الحليب', 'milk'],
    ['cancelled', 'cancel'],
    ['বাতিল', 'cancel'],
  ])('%s: %s', (word, meaning) => {
    expect(meaningOf(word.normalize('NFC'))).toBe(meaning);
  });

  it.each(['paneer', 'sho', 'kobeer', 'whenever', 'x', '', '42', 'الـ', 'দ'])(
    '%j has no meaning of its own',
    (word) => {
      expect(meaningOf(word)).toBeUndefined();
    },
  );
});
