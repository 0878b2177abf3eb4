/** What cards say, in each language of the panel; loaded with the cards. */

export interface CardWords {
  readonly order: string;
  readonly expected: (when: string) => string;
  readonly placed: (when: string) => string;
  readonly items: (count: string, isOne: boolean) => string;
  readonly track: string;
  readonly parcel: (number: string, status: string) => string;
  readonly readMore: string;
}

const ENGLISH: CardWords = {
  order: 'Order',
  expected: (when) => `Expected ${when}`,
  placed: (when) => `Ordered ${when}`,
  items: (count, isOne) => `${count} ${isOne ? 'item' : 'items'}`,
  track: 'Follow the parcel',
  parcel: (number, status) => `Parcel ${number}: ${status}`,
  readMore: 'Read more',
};

const BENGALI: CardWords = {
  order: 'অর্ডার',
  expected: (when) => `সম্ভাব্য ডেলিভারি ${when}`,
  placed: (when) => `অর্ডার করা হয়েছে ${when}`,
  items: (count) => `${count}টি পণ্য`,
  track: 'পার্সেল ট্র্যাক করুন',
  parcel: (number, status) => `পার্সেল ${number}: ${status}`,
  readMore: 'আরও পড়ুন',
};

const ARABIC: CardWords = {
  order: 'الطلب',
  expected: (when) => `موعد التوصيل المتوقع: ${when}`,
  placed: (when) => `تاريخ الطلب: ${when}`,
  items: (count) => `عدد المنتجات: ${count}`,
  track: 'تتبع الشحنة',
  parcel: (number, status) => `الشحنة ${number}: ${status}`,
  readMore: 'اقرأ المزيد',
};

export function cardWords(locale: string): CardWords {
  if (locale.startsWith('ar')) return ARABIC;
  return locale.startsWith('bn') ? BENGALI : ENGLISH;
}
