/** Arabic, with its six plural forms. */
import type { Catalogue } from './catalogue';

export const launcher: Catalogue['launcher'] = {
  open: 'تحدّث معنا',
  unavailable: 'تعذّر التحميل. حاول بعد قليل.',
};

export const invitation: Catalogue['invitation'] = {
  close: 'إغلاق',
};

export const panel: Catalogue['panel'] = {
  close: 'إغلاق المحادثة',
  menu: 'خيارات أخرى',
  talkToPerson: 'التحدث إلى موظف',

  online: 'متصل الآن',
  assistant: 'يجيب فورًا',
  opening: 'لحظة من فضلك…',
  reconnecting: 'جارٍ إعادة الاتصال…',
  connecting: 'نبحث لك عن موظف…',
  inQueue: 'دورك: {position}',
  waitAbout: {
    zero: 'أقل من دقيقة',
    one: 'نحو دقيقة واحدة',
    two: 'نحو دقيقتين',
    few: 'نحو {count} دقائق',
    many: 'نحو {count} دقيقة',
    other: 'نحو {count} دقيقة',
  },
  waiting: 'في انتظار موظف',
  closed: 'مغلق الآن',
  ended: 'انتهت المحادثة',

  log: 'المحادثة',
  you: 'أنت',
  today: 'اليوم',
  yesterday: 'أمس',
  newMessages: 'رسائل جديدة',
  typing: '{name} يكتب الآن…',
  joined: 'انضم {name} إلى المحادثة',
  'delivery.sending': 'جارٍ الإرسال…',
  'delivery.accepted': 'أُرسلت',
  'delivery.delivered': 'وصلت',
  'delivery.read': 'قُرئت',
  'delivery.failed': 'لم تُرسل',
  edited: 'مُعدَّلة',
  deleted: 'حُذفت الرسالة',
  tryAgain: 'إعادة المحاولة',

  composer: 'رسالتك',
  placeholder: 'اكتب رسالة…',
  send: 'إرسال',
  trackMyOrder: 'تتبع طلبي',

  unreachable: 'لا يمكن الوصول إلينا الآن. لن يضيع شيء مما تكتبه، وسيُرسل حالما يعود الاتصال.',
  noRoom: 'لا يوجد متسع للمزيد الآن. ما كتبته محفوظ؛ يُرجى المحاولة مرة أخرى بعد دقيقة.',
  tryNow: 'حاول الآن',
  slowDown: {
    zero: 'أرسلت رسائل كثيرة دفعة واحدة. تُرسل رسالتك الآن.',
    one: 'أرسلت رسائل كثيرة دفعة واحدة. تُرسل رسالتك بعد ثانية واحدة.',
    two: 'أرسلت رسائل كثيرة دفعة واحدة. تُرسل رسالتك بعد ثانيتين.',
    few: 'أرسلت رسائل كثيرة دفعة واحدة. تُرسل رسالتك بعد {count} ثوانٍ.',
    many: 'أرسلت رسائل كثيرة دفعة واحدة. تُرسل رسالتك بعد {count} ثانية.',
    other: 'أرسلت رسائل كثيرة دفعة واحدة. تُرسل رسالتك بعد {count} ثانية.',
  },
  tooLong: 'تجاوزت الرسالة الحد بمقدار {kilobytes} كيلوبايت. يُرجى اختصارها أو إرسالها على أجزاء.',
  refused: 'لم ينجح ذلك. يُرجى المحاولة مرة أخرى.',
  dismiss: 'إغلاق هذه الملاحظة',
};

export const composerTools: Catalogue['composerTools'] = {
  attach: 'إرفاق ملفات',
  emoji: 'رموز تعبيرية',
  notSent: 'لم تُرسل. أعد المحاولة.',
};

export const attachments: Catalogue['attachments'] = {
  tray: 'ملفات للإرسال',
  uploading: 'جارٍ رفع {name}',
  ready: '{name} جاهز للإرسال',
  remove: 'إزالة {name}',
  cancel: 'إيقاف رفع {name}',
  tooLarge: 'الملف كبير جدًا: {most} على الأكثر',
  otherType: 'يمكن إرسال هذه فقط: {types}',
  disguised: 'هذا الملف ليس كما يقول اسمه',
  empty: 'هذا الملف فارغ',
  tooMany: {
    zero: 'لا يمكن إرفاق ملفات بالرسالة',
    one: 'ملف واحد على الأكثر في الرسالة',
    two: 'ملفان على الأكثر في الرسالة',
    few: '{count} ملفات على الأكثر في الرسالة',
    many: '{count} ملفًا على الأكثر في الرسالة',
    other: '{count} ملف على الأكثر في الرسالة',
  },
  failed: 'لم يُرفع',
  full: 'أُرسلت ملفات كثيرة بالفعل. أرسل النص وحده، أو حاول مرة أخرى لاحقًا.',
  lost: 'لم يُرفع قبل مغادرة الصفحة. يُرجى اختياره مرة أخرى.',
};

export const emoji: Catalogue['emoji'] = {
  picker: 'رموز تعبيرية',
  search: 'ابحث عن رمز',
  nothing: 'لم يُعثر على رمز',
  recent: 'المستخدمة حديثًا',
  'group.smileys': 'وجوه',
  'group.gestures': 'أيدٍ وأشخاص',
  'group.hearts': 'قلوب ونجوم',
  'group.food': 'طعام وشراب',
  'group.nature': 'طبيعة',
  'group.shopping': 'تسوق وأشياء',
  'group.days': 'مناسبات',
  'group.signs': 'علامات',
};

export const orders: Catalogue['orders'] = {
  order: 'الطلب',
  expected: 'موعد التوصيل المتوقع: {when}',
  placed: 'تاريخ الطلب: {when}',
  items: {
    zero: 'بلا منتجات',
    one: 'منتج واحد',
    two: 'منتجان',
    few: '{count} منتجات',
    many: '{count} منتجًا',
    other: '{count} منتج',
  },
  track: 'تتبع الشحنة',
  parcel: 'الشحنة {number}: {status}',
};

export const notifications: Catalogue['notifications'] = {
  sound: 'صوت عند وصول رسالة',
  notification: 'إشعار عند وصول رد',
  blocked: 'لا يسمح متصفحك لهذه الصفحة بإرسال الإشعارات. يمكنك السماح بها من جانب العنوان.',
  language: 'اللغة',
  title: 'رسالة جديدة في محادثتك',
  unread: {
    zero: 'لا رسائل غير مقروءة',
    one: 'رسالة واحدة غير مقروءة',
    two: 'رسالتان غير مقروءتين',
    few: '{count} رسائل غير مقروءة',
    many: '{count} رسالة غير مقروءة',
    other: '{count} رسالة غير مقروءة',
  },
};

export const common: Catalogue['common'] = {
  failed: 'لم ينجح ذلك الآن. يُرجى المحاولة بعد قليل.',
  newTab: 'يُفتح في علامة تبويب جديدة',
};

export const sheets: Catalogue['sheets'] = {
  back: 'رجوع',
  loading: 'جارٍ التحميل…',
  'title.faq': 'مواضيع المساعدة',
  'title.ticket': 'اترك رسالة',
  'title.tickets': 'طلباتي',
  'title.history': 'المحادثات السابقة',
  'title.transcript': 'حفظ المحادثة',
};

export const menu: Catalogue['menu'] = {
  browseFaq: 'تصفح مواضيع المساعدة',
  endChat: 'إنهاء المحادثة',
};

export const forms: Catalogue['forms'] = {
  'field.name': 'الاسم',
  'field.email': 'البريد الإلكتروني',
  'field.phone': 'الهاتف',
  optional: 'اختياري',
  oneOfTwo: 'أحدهما يكفي',
  'flaw.missing': 'يُرجى ملء هذا الحقل.',
  'flaw.email': 'عنوان البريد الإلكتروني غير مكتمل.',
  'flaw.phone': 'هذا لا يبدو رقم هاتف.',
  'flaw.contact': 'يُرجى كتابة بريد إلكتروني أو رقم هاتف لنتمكن من الرد.',
  'flaw.long': 'النص طويل جدًا. يُرجى اختصاره.',
  invalid: 'هناك شيء غير صحيح هنا. يُرجى التحقق منه.',
  tooOften: 'محاولات كثيرة دفعة واحدة. يُرجى الانتظار قليلًا.',
  ticketLimit: 'تُركت طلبات كثيرة من هنا بالفعل. أرسل هذا الطلب لاحقًا، أو اكتبه في المحادثة.',
  consentFirst: 'وافق أولًا أدناه على ما نقوله عن بياناتك، ثم أرسل مرة أخرى.',
  ticketClosed: 'أُغلق هذا الطلب. اترك رسالة جديدة عندما تحتاج إلينا.',
};

export const stars: Catalogue['stars'] = {
  stars: {
    zero: 'بلا نجوم',
    one: 'نجمة واحدة',
    two: 'نجمتان',
    few: '{count} نجوم',
    many: '{count} نجمة',
    other: '{count} نجمة',
  },
  comment: 'هل تودّ إضافة شيء؟ (اختياري)',
  submit: 'إرسال التقييم',
  thanks: 'شكرًا على رأيك!',
  rated: 'تقييمك: {stars} من {most}',
};

export const rating: Catalogue['rating'] = {
  question: 'كيف كانت هذه المحادثة؟',
  startAnew: 'بدء محادثة جديدة',
};

export const ending: Catalogue['ending'] = {
  ending: 'ستنتهي هذه المحادثة الآن.',
  undo: 'تراجع',
};

export const away: Catalogue['away'] = {
  away: 'فريقنا غير متاح الآن.',
  nobodyFree: 'لا يوجد موظف متاح الآن.',
  backAt: 'نعود {when}',
  yourTime: 'بتوقيتك',
};

export const home: Catalogue['home'] = {
  open: 'نحن مفتوحون الآن',
  requests: 'طلباتك المفتوحة',
  lastChat: 'محادثتك الأخيرة',
  popular: 'الأسئلة الأكثر شيوعًا',
};

export const prechat: Catalogue['prechat'] = {
  title: 'مع من نتحدث؟',
  begin: 'بدء المحادثة',
  skip: 'تخطٍّ',
};

export const consent: Catalogue['consent'] = {
  agree: 'أوافق',
  changed: 'تغيّر هذا النص:',
  first: 'وافق أولًا. ما كتبته محفوظ، ويُرسل بعد موافقتك.',
  more: 'المزيد عن بياناتك',
};

export const faq: Catalogue['faq'] = {
  search: 'ابحث في المساعدة',
  nothing: 'لم نجد شيئًا. جرّب كلمات أخرى أو اسألنا في المحادثة.',
  ask: 'اسأل في المحادثة',
  unreachable: 'لا يمكن عرض مواضيع المساعدة الآن.',
  related: 'انظر أيضًا',
};

export const faqVote: Catalogue['faqVote'] = {
  question: 'هل أفادك هذا؟',
  yes: 'نعم',
  no: 'لا',
  thanks: 'شكرًا!',
  readMore: 'اقرأ المزيد',
};

export const tickets: Catalogue['tickets'] = {
  intro: 'يقرأ فريقنا هذه الرسالة ويرد بالبريد الإلكتروني أو الهاتف، وتُرفق بها هذه المحادثة.',
  subject: 'ما الموضوع؟',
  send: 'إرسال الرسالة',
  sent: 'شكرًا! وصلتنا رسالتك.',
  reference: 'رقم طلبك: {reference}',
  referenceComes: 'سيصل رقم طلبك بعد لحظات.',
  none: 'لا توجد لديك طلبات بعد.',
  'status.open': 'مفتوح',
  'status.in_progress': 'قيد المعالجة',
  'status.waiting_customer': 'بانتظار ردك',
  'status.resolved': 'تم الحل',
  'status.closed': 'مغلق',
  changed: 'آخر تغيير: {when}',
  shopTeam: 'فريقنا',
  reply: 'ردك',
  sendReply: 'إرسال الرد',
  rate: 'كيف تعاملنا مع طلبك؟',
  changeRating: 'تغيير التقييم',
  'rate.recommendation': 'هل تنصح بنا؟',
  'rate.agent': 'موظفونا',
  'rate.responseTime': 'سرعة ردنا',
  'rate.communication': 'وضوح شرحنا',
};

export const history: Catalogue['history'] = {
  none: 'ستُحفظ محادثاتك هنا.',
  assistant: 'المساعد',
  goesOn: 'جارية الآن',
  goOn: 'تابع هذه المحادثة',
  about: 'بخصوص محادثتي بتاريخ {when}: ',
};

export const transcript: Catalogue['transcript'] = {
  intro: 'إلى أين نرسل نص المحادثة؟',
  mail: 'إرسال بالبريد الإلكتروني',
  mailed: 'في الطريق إلى {email}.',
  download: 'حفظ كملف',
};
