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
    ['আমি', 'ami'],
    ['ঈদ', 'id'],
    ['উট', 'ut'],
    ['ঊষা', 'usha'],
    ['ঋণ', 'rin'],
    ['এক', 'ek'],
    ['ঐ', 'oi'],
    ['ওজন', 'ojon'],
    ['ঔষধ', 'oushodh'],
    ['কিনি', 'kini'],
    ['কী', 'ki'],
    ['ফুল', 'ful'],
    ['কূপ', 'kup'],
    ['কৃষি', 'krishi'],
    ['কৈ', 'koi'],
    ['মৌ', 'mou'],
    ['গাড়ি', 'gari'],
    ['পড়া', 'pora'],
    ['পদ্মা', 'podma'],
    ['ব্যাগ', 'byag'],
    ['যদি', 'jodi'],
    ['ক', 'ko'],
    ['চাঁদ', 'chad'],
    ['হঠাৎ', 'hothat'],
    ['ঢাকাx', 'dhakax'],
    ['refund', 'refund'],
    ['تسليم', 'تسليم'],
  ])('%s is %s', (typed, sounds) => {
    expect(words(typed).map(romanised)).toEqual([sounds]);
  });
});
