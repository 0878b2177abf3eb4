/** The scene with cards of products: with a long name, without price, picture or page. */
import type { Message, Product } from '../../../src/contract/shopper';
import { matchLanguage } from '../../core/i18n/languages';
import type { Language } from '../../core/i18n/languages';
import { FACE } from './gallery-files';
import type { MakeMessage } from './scene-messages';

interface Texts {
  readonly question: string;
  readonly answer: string;
  readonly names: readonly [string, string, string];
}

const ENGLISH: Texts = {
  question: 'What does milk cost?',
  answer: 'Full-cream milk is ৳95 a litre. You find every price in the shop.',
  names: ['Full Cream Milk 1 L', 'Mishti Doi 500 g, set in a clay pot the Bogura way', 'Pure Ghee 400 g'],
};
const TEXTS: Readonly<Record<Language, Texts>> = {
  en: ENGLISH,
  bn: {
    question: 'দুধের দাম কত?',
    answer: 'ফুল ক্রিম দুধ লিটার ৯৫ টাকা। সব পণ্যের দাম আমাদের শপে দেখতে পাবেন।',
    names: ['ফুল ক্রিম দুধ ১ লিটার', 'মাটির হাঁড়িতে জমানো বগুড়ার মিষ্টি দই ৫০০ গ্রাম', 'খাঁটি ঘি ৪০০ গ্রাম'],
  },
  ar: {
    question: 'كم سعر الحليب؟',
    answer: 'الحليب كامل الدسم ৳95 للتر. تجد كل الأسعار في المتجر.',
    names: ['حليب كامل الدسم 1 لتر', 'زبادي محلى 500 غ في إناء من الفخار على طريقة بوغورا', 'سمن نقي 400 غ'],
  },
};

export function productMessages(message: MakeMessage, locale: string): Message[] {
  const { question, answer, names } = TEXTS[matchLanguage(locale)];
  const [milk, doi, ghee] = names;
  const card = (name: string, more: Partial<Product> = {}): Product => ({
    ...{ name, price: null, url: null, image_url: null },
    ...more,
  });
  const price = (amount: number) => ({ amount, currency: 'BDT' });
  const products = [
    card(milk, { price: price(95), url: 'https://shop.example/milk', image_url: FACE }),
    card(doi, { price: price(1160.5), url: new URL('doi', location.href).href, image_url: FACE }),
    card(ghee),
  ];
  return [message(1, 'user', question, { status: 'read' }), message(2, 'bot', answer, { products })];
}
