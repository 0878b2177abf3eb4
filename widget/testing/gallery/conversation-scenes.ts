/** Messages of the scenes about the conversation: formatting, help topics, a long history. */
import type { Message } from '../../../src/contract/shopper';
import { matchLanguage } from '../../core/i18n/languages';
import type { MakeMessage } from './scene-messages';

interface ConversationTexts {
  readonly asks: string;
  readonly formatted: string;
  readonly topic: string;
  readonly answer: string;
  readonly chips: readonly string[];
  readonly wrote: (number: number) => string;
}

const ENGLISH: ConversationTexts = {
  asks: 'How do I pause my milk?',
  formatted:
    'You can pause it **any day before 9 PM**:\n\n1. Open [My account](https://example.com/my/milk)\n2. Choose *Pause deliveries*\n3. Pick the dates\n\nYour code is `PAUSE-7`. It works for:\n- fresh milk\n- **yoghurt** and ghee\n\nNot a link: [here](javascript:alert(1)) <b>not bold</b>',
  topic: 'How do I pause or stop my milk subscription?',
  answer:
    'You can pause your milk any day before 9 PM in your account under “My subscription”. Deliveries stop from the next morning and start again on the day you choose. Nothing is charged for the days between. If you want to stop for good, choose “Stop”; what you paid ahead is refunded within three working days.',
  chips: ['Fresh milk', 'Yoghurt'],
  wrote: (number) => `Message number ${number}`,
};

const BENGALI: ConversationTexts = {
  asks: 'দুধ কীভাবে বন্ধ রাখব?',
  formatted:
    'আপনি **যেকোনো দিন রাত ৯টার আগে** বন্ধ রাখতে পারেন:\n\n1. [আমার অ্যাকাউন্ট](https://example.com/my/milk) খুলুন\n2. *ডেলিভারি বিরতি* বেছে নিন\n3. তারিখ দিন\n\nআপনার কোড `PAUSE-7`। এটি চলবে:\n- তাজা দুধ\n- **দই** ও ঘি',
  topic: 'দুধের সাবস্ক্রিপশন কীভাবে বিরতি দেব?',
  answer:
    'রাত ৯টার আগে আপনার অ্যাকাউন্টে “আমার সাবস্ক্রিপশন” থেকে দুধ বন্ধ রাখতে পারেন। পরদিন সকাল থেকে ডেলিভারি বন্ধ থাকবে, আপনার দেওয়া তারিখে আবার শুরু হবে। মাঝের দিনগুলোর জন্য কোনো টাকা কাটা হবে না।',
  chips: ['তাজা দুধ', 'দই'],
  wrote: (number) => `বার্তা নম্বর ${number.toLocaleString('bn')}`,
};

const ARABIC: ConversationTexts = {
  asks: 'كيف أوقف توصيل الحليب؟',
  formatted:
    'يمكنك إيقافه **في أي يوم قبل التاسعة مساءً**:\n\n1. افتح [حسابي](https://example.com/my/milk)\n2. اختر *إيقاف التوصيل*\n3. حدد التواريخ\n\nرمزك هو `PAUSE-7`، ويشمل:\n- الحليب الطازج\n- **الزبادي** والسمن',
  topic: 'كيف أوقف اشتراك الحليب أو ألغيه؟',
  answer:
    'يمكنك إيقاف الحليب في أي يوم قبل التاسعة مساءً من حسابك تحت “اشتراكي”. يتوقف التوصيل من صباح اليوم التالي ويعود في اليوم الذي تختاره. لا تُحسب عليك الأيام التي بينهما، وإن أردت الإلغاء نهائيًا فاختر “إلغاء” ويُعاد إليك ما دفعته مقدمًا خلال ثلاثة أيام عمل.',
  chips: ['الحليب الطازج', 'الزبادي'],
  wrote: (number) => `الرسالة رقم ${number.toLocaleString('ar')}`,
};

export function conversationTexts(locale: string): ConversationTexts {
  return { en: ENGLISH, bn: BENGALI, ar: ARABIC }[matchLanguage(locale)];
}

export function formattedMessages(message: MakeMessage, say: ConversationTexts): Message[] {
  return [message(1, 'user', say.asks, { status: 'read' }), message(2, 'agent', say.formatted)];
}

/** As `formattedMessages`, after its agent went over it. */
export function changedMessages(message: MakeMessage, say: ConversationTexts): Message[] {
  return [
    message(1, 'user', say.asks, { status: 'read' }),
    message(2, 'agent', '', { deleted: true }),
    message(3, 'agent', say.answer, { edited: true }),
  ];
}

export function faqMessages(message: MakeMessage, say: ConversationTexts): Message[] {
  const chips = say.chips.map((label) => ({ label, action: `reply:${label}` }));
  const faq = { id: '1', question: say.topic };
  return [
    message(1, 'user', say.asks, { status: 'delivered' }),
    message(2, 'bot', say.answer, { faq, actions: [{ label: say.topic, action: 'faq:1' }, ...chips] }),
  ];
}

/** Everything that was ever said here, of which a session begins with the last page. */
export function longMessages(message: MakeMessage, say: ConversationTexts, length = 5_000): Message[] {
  return Array.from({ length }, (_, index) =>
    message(index + 1, index % 3 === 0 ? 'user' : 'agent', say.wrote(index + 1), { status: 'read' }),
  );
}
