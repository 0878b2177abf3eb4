/** The bridge's sentences about orders. */
import type { OrderRow } from '../contract/odoo';
import { orderStatusLabel } from './order-status';

const WORDS = {
  which: {
    en: 'Which order is it? Please send me its number, for example S00042.',
    bn: 'কোন অর্ডারটি? অর্ডার নম্বরটি লিখুন, যেমন S00042।',
  },
  whose: {
    en: 'Thank you. To be sure that {order} is yours: which e-mail or phone number is on the order?',
    bn: 'ধন্যবাদ। {order} আপনারই কি না নিশ্চিত হতে: অর্ডারে কোন ই-মেইল বা ফোন নম্বর দেওয়া আছে?',
  },
  find_number: {
    en: 'It is in the confirmation of your order. If you cannot find it, one of our team will gladly look for you.',
    bn: 'অর্ডার নিশ্চিত হওয়ার বার্তায় নম্বরটি পাবেন। খুঁজে না পেলে আমাদের টিমের একজন আপনার হয়ে দেখে দেবেন।',
  },
  find_contact: {
    en: 'It is the one to which the confirmation of your order came. If you are not sure, one of our team will gladly help.',
    bn: 'যে ই-মেইল বা ফোন নম্বরে অর্ডার নিশ্চিত হওয়ার বার্তা এসেছিল সেটিই। নিশ্চিত না হলে আমাদের টিমের একজন সাহায্য করবেন।',
  },
  where_is: { en: 'Where is order {order}?', bn: 'অর্ডার {order} কোথায়?' },
  left: {
    en: 'All right. What else can I do for you?',
    bn: 'ঠিক আছে। আর কীভাবে সাহায্য করতে পারি?',
  },
  none: {
    en: 'I see no orders under your account. If you ordered without it, please send me the number of the order.',
    bn: 'আপনার অ্যাকাউন্টে কোনো অর্ডার নেই। অ্যাকাউন্ট ছাড়া অর্ডার করে থাকলে অর্ডার নম্বরটি লিখুন।',
  },
  one: { en: 'Your order {order} is {status}.', bn: 'আপনার অর্ডার {order}: {status}।' },
  part: {
    en: 'A part of your order {order} is on its way, the rest is being prepared.',
    bn: 'আপনার অর্ডার {order}-এর একটি অংশ পথে আছে, বাকিটা প্রস্তুত হচ্ছে।',
  },
  several: { en: 'Your latest orders:\n{list}', bn: 'আপনার সর্বশেষ অর্ডারগুলো:\n{list}' },
  tell_me: { en: 'Tell me when {order} moves on', bn: '{order}-এর অবস্থা বদলালে জানাবেন' },
  watched: {
    en:
      'I will write to you here when there is news of {order}, as long as this chat is open. ' +
      'For an e-mail after that, send me the e-mail address that is on the order.',
    bn:
      '{order}-এর নতুন খবর এলে এখানেই জানাব, যতক্ষণ এই চ্যাট খোলা আছে। ' +
      'এরপরও ই-মেইলে জানতে চাইলে অর্ডারে দেওয়া ই-মেইল ঠিকানাটি লিখুন।',
  },
  watched_mail: {
    en: 'I will write to you here when there is news of {order}; once this chat has ended, by e-mail.',
    bn: '{order}-এর নতুন খবর এলে এখানেই জানাব; চ্যাট শেষ হয়ে গেলে ই-মেইলে।',
  },
  never_watched: {
    en: 'I cannot tell you by myself when {order} moves on. Ask me about it whenever you like.',
    bn: '{order}-এর অবস্থা বদলালে আমি নিজে থেকে জানাতে পারি না। যখন খুশি আমাকে জিজ্ঞাসা করুন।',
  },
  not_watched: {
    en: 'We cannot tell you about {order} after all. Please ask again later.',
    bn: 'দুঃখিত, {order}-এর খবর জানানো যাচ্ছে না। পরে আবার জিজ্ঞাসা করুন।',
  },
} as const;

export type OrderWord = keyof typeof WORDS;

export function orderWord(word: OrderWord, locale: string, values: Readonly<Record<string, string>> = {}): string {
  const text = WORDS[word][isBengali(locale) ? 'bn' : 'en'];
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => values[name] ?? blank);
}

/** The state of an order in one sentence. */
export function orderLine(order: OrderRow, locale: string): string {
  if (order.status === 'processing' && order.parcels?.some(({ status }) => status === 'shipped')) {
    return orderWord('part', locale, { order: order.name });
  }
  return orderWord('one', locale, { order: order.name, status: orderStatusLabel(order.status, locale) });
}

export function ordersList(orders: readonly OrderRow[], locale: string): string {
  const list = orders.map(({ name, status }) => `${name}: ${orderStatusLabel(status, locale)}`).join('\n');
  return orderWord('several', locale, { list });
}

function isBengali(locale: string): boolean {
  return locale.toLowerCase().startsWith('bn');
}
