/** Arabic words of the emoji. */
import cldr from 'cldr-annotations-full/annotations/ar/annotations.json';
import type { EmojiWords } from './emoji-words';

export const words: EmojiWords = {
  annotations: cldr.annotations.annotations,
  added: {
    '🏷': 'سعر',
    '🛵': 'توصيل',
    '📍': 'عنوان',
    '🔧': 'إصلاح',
    '⌛': 'انتظار',
    '📎': 'ملف',
    '🎉': 'مبروك',
    '🕌': 'عيد',
    '❗': 'مهم عاجل',
    '❌': 'لا خطأ',
    '🔔': 'تذكير',
    '🍮': 'زبادي',
    '🍪': 'بسكويت',
  },
};
