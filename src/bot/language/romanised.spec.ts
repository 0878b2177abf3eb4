import { words } from './normalize';
import { romanised } from './romanised';

describe('Bengali in Latin letters', () => {
  it.each([
    ['কোথায়', 'kothay'],
    ['ফেরত', 'ferot'],
    ['টাকা', 'taka'],
    ['মানুষের', 'manusher'],
    ['প্যাকেট', 'pyaket'],
    ['বাংলাদেশ', 'bangladesh'],
    ['ভালো', 'valo'],
    ['bhalo', 'valo'],
    ['refund', 'refund'],
    ['تسليم', 'تسليم'],
  ])('%s is %s', (typed, sounds) => {
    expect(words(typed).map(romanised)).toEqual([sounds]);
  });
});
