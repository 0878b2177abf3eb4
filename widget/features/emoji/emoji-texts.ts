/** What the emoji picker says, in each language of the panel; loaded with the picker. */
import type { GroupName } from './emoji-groups';

export interface EmojiWords {
  readonly picker: string;
  readonly search: string;
  readonly nothing: string;
  readonly recent: string;
  readonly groups: Readonly<Record<GroupName, string>>;
}

const ENGLISH: EmojiWords = {
  picker: 'Emoji',
  search: 'Search emoji',
  nothing: 'No emoji found',
  recent: 'Recently used',
  groups: {
    smileys: 'Smileys',
    gestures: 'Hands and people',
    hearts: 'Hearts and stars',
    food: 'Food and drink',
    nature: 'Nature',
    shopping: 'Shopping and things',
    days: 'Special days',
    signs: 'Signs',
  },
};

const BENGALI: EmojiWords = {
  picker: 'ইমোজি',
  search: 'ইমোজি খুঁজুন',
  nothing: 'কোনো ইমোজি পাওয়া যায়নি',
  recent: 'সম্প্রতি ব্যবহৃত',
  groups: {
    smileys: 'মুখভঙ্গি',
    gestures: 'হাত ও মানুষ',
    hearts: 'হৃদয় ও তারা',
    food: 'খাবার ও পানীয়',
    nature: 'প্রকৃতি',
    shopping: 'কেনাকাটা ও জিনিসপত্র',
    days: 'বিশেষ দিন',
    signs: 'চিহ্ন',
  },
};

const ARABIC: EmojiWords = {
  picker: 'رموز تعبيرية',
  search: 'ابحث عن رمز',
  nothing: 'لم يُعثر على رمز',
  recent: 'المستخدمة حديثًا',
  groups: {
    smileys: 'وجوه',
    gestures: 'أيدٍ وأشخاص',
    hearts: 'قلوب ونجوم',
    food: 'طعام وشراب',
    nature: 'طبيعة',
    shopping: 'تسوق وأشياء',
    days: 'مناسبات',
    signs: 'علامات',
  },
};

export function emojiWords(locale: string): EmojiWords {
  if (locale.startsWith('ar')) return ARABIC;
  return locale.startsWith('bn') ? BENGALI : ENGLISH;
}
