/** The sentences of the portal. */
export interface PortalTexts {
  readonly title: string;
  readonly lead: string;
  readonly skip: string;
  readonly search: string;
  readonly find: string;
  readonly topics: string;
  readonly languages: string;
  readonly found: string;
  readonly nothingFound: string;
  readonly nothingYet: string;
  readonly all: string;
  readonly pages: string;
  readonly previous: string;
  readonly next: string;
  readonly pageOf: (page: number, pages: number) => string;
  readonly wasHelpful: string;
  readonly yes: string;
  readonly no: string;
  readonly thanks: string;
  readonly related: string;
  readonly notAnswered: string;
  readonly chat: string;
  readonly chatNeedsScript: string;
  readonly missingTitle: string;
  readonly missing: string;
  readonly errorTitle: string;
  readonly error: string;
}

const en: PortalTexts = {
  title: 'Help & answers',
  lead: 'How can we help?',
  skip: 'Skip to content',
  search: 'Search the answers',
  find: 'Search',
  topics: 'Topics',
  languages: 'Languages',
  found: 'Answers for',
  nothingFound: 'We found no answer for',
  nothingYet: 'There are no answers here yet.',
  all: 'All answers',
  pages: 'Pages',
  previous: 'Previous page',
  next: 'Next page',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  wasHelpful: 'Did this answer help?',
  yes: 'Yes',
  no: 'No',
  thanks: 'Thank you for telling us.',
  related: 'Read on',
  notAnswered: 'Still have a question?',
  chat: 'Chat with us',
  chatNeedsScript: 'The chat needs JavaScript. Please allow it for this page.',
  missingTitle: 'Page not found',
  missing: 'There is nothing at this address. Perhaps a search finds what you are looking for.',
  errorTitle: 'That did not work',
  error: 'Please go back and try again in a moment.',
};

const bn: PortalTexts = {
  title: 'সাহায্য ও উত্তর',
  lead: 'কীভাবে সাহায্য করতে পারি?',
  skip: 'মূল অংশে যান',
  search: 'উত্তর খুঁজুন',
  find: 'খুঁজুন',
  topics: 'বিষয়',
  languages: 'ভাষা',
  found: 'যা খুঁজেছেন:',
  nothingFound: 'কোনো উত্তর পাওয়া যায়নি:',
  nothingYet: 'এখানে এখনো কোনো উত্তর নেই।',
  all: 'সব উত্তর',
  pages: 'পাতা',
  previous: 'আগের পাতা',
  next: 'পরের পাতা',
  pageOf: (page, pages) => `পাতা ${inBengali(page)}/${inBengali(pages)}`,
  wasHelpful: 'উত্তরটি কি কাজে লেগেছে?',
  yes: 'হ্যাঁ',
  no: 'না',
  thanks: 'জানানোর জন্য ধন্যবাদ।',
  related: 'আরও পড়ুন',
  notAnswered: 'আরও প্রশ্ন আছে?',
  chat: 'আমাদের সাথে চ্যাট করুন',
  chatNeedsScript: 'চ্যাটের জন্য জাভাস্ক্রিপ্ট দরকার। এই পাতায় সেটি চালু করুন।',
  missingTitle: 'পাতাটি পাওয়া যায়নি',
  missing: 'এই ঠিকানায় কিছু নেই। যা খুঁজছেন তা হয়তো অনুসন্ধানে পাবেন।',
  errorTitle: 'কাজটি হয়নি',
  error: 'ফিরে গিয়ে একটু পরে আবার চেষ্টা করুন।',
};

const ar: PortalTexts = {
  title: 'المساعدة والأجوبة',
  lead: 'كيف يمكننا مساعدتك؟',
  skip: 'انتقل إلى المحتوى',
  search: 'ابحث في الأجوبة',
  find: 'بحث',
  topics: 'المواضيع',
  languages: 'اللغات',
  found: 'أجوبة عن',
  nothingFound: 'لم نجد جوابًا عن',
  nothingYet: 'لا توجد أجوبة هنا بعد.',
  all: 'كل الأجوبة',
  pages: 'الصفحات',
  previous: 'الصفحة السابقة',
  next: 'الصفحة التالية',
  pageOf: (page, pages) => `الصفحة ${page} من ${pages}`,
  wasHelpful: 'هل أفادك هذا الجواب؟',
  yes: 'نعم',
  no: 'لا',
  thanks: 'شكرًا لإخبارنا.',
  related: 'اقرأ أيضًا',
  notAnswered: 'هل لديك سؤال آخر؟',
  chat: 'تحدث معنا',
  chatNeedsScript: 'تحتاج المحادثة إلى JavaScript. يرجى السماح به لهذه الصفحة.',
  missingTitle: 'الصفحة غير موجودة',
  missing: 'لا يوجد شيء على هذا العنوان. ربما تجد ما تبحث عنه بالبحث.',
  errorTitle: 'لم ينجح ذلك',
  error: 'يرجى العودة والمحاولة مرة أخرى بعد قليل.',
};

function inBengali(number: number): string {
  return new Intl.NumberFormat('bn', { useGrouping: false }).format(number);
}

const TEXTS: Readonly<Record<string, PortalTexts>> = { en, bn, ar };
const FROM_RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

/** English where the portal lacks the language of the answers. */
export function portalTexts(language: string): PortalTexts {
  return TEXTS[language] ?? en;
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return FROM_RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}

/** The name of a language in that language: `English`, `বাংলা`. */
export function nameOfLanguage(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(language) ?? language;
}
