/** What calls back and the preferences say, in every language of the widget; few enough to travel together. */
export interface AttentionTexts {
  readonly sound: string;
  readonly notification: string;
  readonly blocked: string;
  readonly language: string;
  /** Title of a browser notification; the message stands below it. */
  readonly news: string;
  readonly unread: (count: string) => string;
}

const ENGLISH: AttentionTexts = {
  sound: 'Sound for new messages',
  notification: 'Notify me of answers',
  blocked: 'Your browser does not let this page notify you. You can allow it beside the address.',
  language: 'Language',
  news: 'New message in your chat',
  unread: (count) => `${count} unread`,
};

const OTHERS: Readonly<Record<string, AttentionTexts>> = {
  ar: {
    sound: 'صوت عند وصول رسالة',
    notification: 'إشعار عند وصول رد',
    blocked: 'لا يسمح متصفحك لهذه الصفحة بإرسال الإشعارات. يمكنك السماح بها من جانب العنوان.',
    language: 'اللغة',
    news: 'رسالة جديدة في محادثتك',
    unread: (count) => `${count} غير مقروءة`,
  },
  bn: {
    sound: 'নতুন বার্তায় শব্দ',
    notification: 'উত্তর এলে জানান',
    blocked: 'আপনার ব্রাউজার এই পাতাকে নোটিফিকেশন পাঠাতে দিচ্ছে না। ঠিকানার পাশ থেকে অনুমতি দিতে পারেন।',
    language: 'ভাষা',
    news: 'আপনার চ্যাটে নতুন বার্তা',
    unread: (count) => `${count}টি নতুন বার্তা`,
  },
};

export function attentionTexts(locale: string): AttentionTexts {
  return OTHERS[locale.slice(0, 2).toLowerCase()] ?? ENGLISH;
}
