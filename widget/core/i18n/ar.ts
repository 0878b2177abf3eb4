/** Arabic. Numbers stand after a colon, so that every count reads well without the six plural forms. */
import type { Texts } from './texts';

export const texts: Texts = {
  direction: 'rtl',
  clock: { hour: 'numeric', minute: '2-digit' },
  isPeriodFirst: false,

  panel: 'تحدّث معنا',
  close: 'إغلاق المحادثة',
  menu: 'خيارات أخرى',
  talkToPerson: 'التحدث إلى موظف',

  online: 'متصل الآن',
  assistant: 'يجيب فورًا',
  opening: 'لحظة من فضلك…',
  reconnecting: 'جارٍ إعادة الاتصال…',
  connecting: 'نبحث لك عن موظف…',
  inQueue: (position) => `دورك: ${position}`,
  waitAbout: (minutes) => `الدقائق تقريبًا: ${minutes}`,
  waiting: 'في انتظار موظف',
  closed: 'مغلق الآن',
  ended: 'انتهت المحادثة',

  log: 'المحادثة',
  you: 'أنت',
  today: 'اليوم',
  yesterday: 'أمس',
  newMessages: 'رسائل جديدة',
  typing: (name) => `${name} يكتب الآن…`,
  joined: (name) => `انضم ${name} إلى المحادثة`,
  delivery: {
    sending: 'جارٍ الإرسال…',
    accepted: 'أُرسلت',
    delivered: 'وصلت',
    read: 'قُرئت',
    failed: 'لم تُرسل',
  },
  edited: 'مُعدَّلة',
  deleted: 'حُذفت الرسالة',
  retry: 'إعادة المحاولة',

  composer: 'رسالتك',
  placeholder: 'اكتب رسالة…',
  send: 'إرسال',
  trackMyOrder: 'تتبع طلبي',

  unreachable: 'لا يمكن الوصول إلينا الآن. لن يضيع شيء مما تكتبه، وسيُرسل حالما يعود الاتصال.',
  tryNow: 'حاول الآن',
  slowDown: (seconds) => `أرسلت رسائل كثيرة دفعة واحدة. تُرسل رسالتك بعد (بالثواني): ${seconds}`,
  tooLong: (kilobytes) => `تجاوزت الرسالة الحد بمقدار ${kilobytes} كيلوبايت. يُرجى اختصارها أو إرسالها على أجزاء.`,
  refused: 'لم ينجح ذلك. يُرجى المحاولة مرة أخرى.',
  dismiss: 'إغلاق هذه الملاحظة',

  back: 'رجوع',
  helpfulQuestion: 'هل أفادك هذا؟',
  yes: 'نعم',
  no: 'لا',
  votedThanks: 'شكرًا!',
};
