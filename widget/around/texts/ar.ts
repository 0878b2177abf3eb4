/** Arabic, around a chat. */
import type { AroundTexts } from './around-texts';

export const texts: AroundTexts = {
  failed: 'لم ينجح ذلك الآن. يُرجى المحاولة بعد قليل.',
  optional: 'اختياري',
  flaw: {
    missing: 'يُرجى ملء هذا الحقل.',
    email: 'عنوان البريد الإلكتروني غير مكتمل.',
    phone: 'هذا لا يبدو رقم هاتف.',
    contact: 'يُرجى كتابة بريد إلكتروني أو رقم هاتف لنتمكن من الرد.',
  },

  name: 'الاسم',
  email: 'البريد الإلكتروني',
  phone: 'الهاتف',

  prechatTitle: 'مع من نتحدث؟',
  begin: 'بدء المحادثة',
  skip: 'تخطٍّ',

  ticketIntro: 'يقرأ فريقنا هذه الرسالة ويرد بالبريد الإلكتروني أو الهاتف، وتُرفق بها هذه المحادثة.',
  subject: 'ما الموضوع؟',
  message: 'رسالتك',
  sendTicket: 'إرسال الرسالة',
  ticketSent: 'شكرًا! وصلتنا رسالتك.',
  reference: (reference) => `رقم طلبك: ${reference}`,
  referenceComes: 'سيصل رقم طلبك بعد لحظات.',
  noTickets: 'لا توجد لديك طلبات بعد.',
  status: {
    open: 'مفتوح',
    in_progress: 'قيد المعالجة',
    waiting_customer: 'بانتظار ردك',
    resolved: 'تم الحل',
    closed: 'مغلق',
  },
  changed: (when) => `آخر تغيير: ${when}`,
  shopTeam: 'فريقنا',
  reply: 'ردك',
  sendReply: 'إرسال الرد',
  isClosed: 'أُغلق هذا الطلب. اترك رسالة جديدة عندما تحتاج إلينا.',

  noChats: 'ستُحفظ محادثاتك هنا.',
  assistant: 'المساعد',
  goesOn: 'جارية الآن',
  rated: (stars) => `تقييمك: ${stars} من ٥`,

  mailIntro: 'إلى أين نرسل نص المحادثة؟',
  mailIt: 'إرسال بالبريد الإلكتروني',
  mailed: (email) => `في الطريق إلى ${email}.`,
  download: 'حفظ كملف',
};
