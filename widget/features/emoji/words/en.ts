/** English words of the emoji. They travel with the picker. */
import cldr from 'cldr-annotations-full/annotations/en/annotations.json';
import type { EmojiWords } from './emoji-words';

export const words: EmojiWords = {
  annotations: cldr.annotations.annotations,
  added: {
    '💳': 'payment',
    '🧾': 'bill',
    '🏷': 'price',
    '🛵': 'delivery',
    '🏪': 'shop',
    '📍': 'address',
    '🔧': 'repair',
    '⌛': 'wait',
    '📎': 'file attachment',
    '🎉': 'congratulations',
    '🕌': 'eid',
    '🪔': 'diwali',
    '❗': 'important urgent',
    '🔔': 'reminder',
    '❌': 'no wrong',
    '🍮': 'yoghurt',
  },
};
