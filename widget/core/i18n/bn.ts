/** Bengali. */
import type { Catalogue } from './catalogue';

export const launcher: Catalogue['launcher'] = {
  open: 'আমাদের সাথে চ্যাট করুন',
  unavailable: 'চ্যাট লোড হয়নি। আবার চেষ্টা করুন।',
};

export const invitation: Catalogue['invitation'] = {
  close: 'বন্ধ করুন',
};

export const panel: Catalogue['panel'] = {
  close: 'চ্যাট বন্ধ করুন',
  menu: 'আরও বিকল্প',
  talkToPerson: 'প্রতিনিধির সাথে কথা বলুন',

  online: 'অনলাইন',
  assistant: 'সাথে সাথেই উত্তর দেয়',
  opening: 'একটু অপেক্ষা করুন…',
  reconnecting: 'আবার সংযোগ হচ্ছে…',
  connecting: 'আপনার জন্য একজনকে খুঁজছি…',
  inQueue: 'সারিতে আপনার অবস্থান {position}',
  waitAbout: { one: 'প্রায় {count} মিনিট', other: 'প্রায় {count} মিনিট' },
  waiting: 'প্রতিনিধির অপেক্ষায়',
  closed: 'এখন বন্ধ',
  ended: 'চ্যাট শেষ হয়েছে',

  log: 'কথোপকথন',
  you: 'আপনি',
  today: 'আজ',
  yesterday: 'গতকাল',
  newMessages: 'নতুন বার্তা',
  typing: '{name} লিখছেন…',
  joined: '{name} চ্যাটে যোগ দিয়েছেন',
  'delivery.sending': 'পাঠানো হচ্ছে…',
  'delivery.accepted': 'পাঠানো হয়েছে',
  'delivery.delivered': 'পৌঁছেছে',
  'delivery.read': 'পড়া হয়েছে',
  'delivery.failed': 'পাঠানো যায়নি',
  edited: 'সম্পাদিত',
  deleted: 'বার্তাটি মুছে ফেলা হয়েছে',
  tryAgain: 'আবার চেষ্টা করুন',

  composer: 'আপনার বার্তা',
  placeholder: 'বার্তা লিখুন…',
  send: 'পাঠান',
  trackMyOrder: 'আমার অর্ডার ট্র্যাক করুন',

  unreachable: 'এই মুহূর্তে আমাদের সাথে সংযোগ হচ্ছে না। আপনার লেখা হারাবে না; সংযোগ ফিরলেই পাঠানো হবে।',
  noRoom: 'এখন নতুন কিছু রাখার জায়গা নেই। আপনার লেখা থেকে যাচ্ছে; এক মিনিট পরে আবার চেষ্টা করুন।',
  tryNow: 'এখনই চেষ্টা করুন',
  slowDown: {
    one: 'একসাথে অনেক বার্তা এসেছে। আপনার বার্তা {count} সেকেন্ড পরে যাবে।',
    other: 'একসাথে অনেক বার্তা এসেছে। আপনার বার্তা {count} সেকেন্ড পরে যাবে।',
  },
  tooLong: 'বার্তাটি {kilobytes} কেবি বেশি লম্বা। দয়া করে ছোট করুন বা ভাগ করে পাঠান।',
  refused: 'কাজটি হলো না। আবার চেষ্টা করুন।',
  dismiss: 'নোটটি বন্ধ করুন',
};

export const composerTools: Catalogue['composerTools'] = {
  attach: 'ফাইল যোগ করুন',
  emoji: 'ইমোজি',
  notSent: 'পাঠানো যায়নি। আবার চেষ্টা করুন।',
};

export const attachments: Catalogue['attachments'] = {
  tray: 'যেসব ফাইল পাঠানো হবে',
  uploading: '{name} আপলোড হচ্ছে',
  ready: '{name} পাঠানোর জন্য প্রস্তুত',
  remove: '{name} সরান',
  cancel: '{name} আপলোড বন্ধ করুন',
  tooLarge: 'ফাইলটি বেশি বড়: সর্বোচ্চ {most}',
  otherType: 'শুধু এগুলো পাঠানো যায়: {types}',
  disguised: 'ফাইলটি এর নামের সাথে মেলে না',
  empty: 'ফাইলটি খালি',
  tooMany: { one: 'এক বার্তায় সর্বোচ্চ {count}টি ফাইল', other: 'এক বার্তায় সর্বোচ্চ {count}টি ফাইল' },
  failed: 'আপলোড হয়নি',
  full: 'এরই মধ্যে অনেক ফাইল পাঠানো হয়েছে। শুধু লেখাটি পাঠান, অথবা পরে আবার চেষ্টা করুন।',
  lost: 'পাতা ছাড়ার আগে আপলোড হয়নি। আবার বেছে নিন।',
};

export const emoji: Catalogue['emoji'] = {
  picker: 'ইমোজি',
  search: 'ইমোজি খুঁজুন',
  nothing: 'কোনো ইমোজি পাওয়া যায়নি',
  recent: 'সম্প্রতি ব্যবহৃত',
  'group.smileys': 'মুখভঙ্গি',
  'group.gestures': 'হাত ও মানুষ',
  'group.hearts': 'হৃদয় ও তারা',
  'group.food': 'খাবার ও পানীয়',
  'group.nature': 'প্রকৃতি',
  'group.shopping': 'কেনাকাটা ও জিনিসপত্র',
  'group.days': 'বিশেষ দিন',
  'group.signs': 'চিহ্ন',
};

export const orders: Catalogue['orders'] = {
  order: 'অর্ডার',
  expected: 'সম্ভাব্য ডেলিভারি {when}',
  placed: 'অর্ডার করা হয়েছে {when}',
  items: { one: '{count}টি পণ্য', other: '{count}টি পণ্য' },
  track: 'পার্সেল ট্র্যাক করুন',
  parcel: 'পার্সেল {number}: {status}',
};

export const notifications: Catalogue['notifications'] = {
  sound: 'নতুন বার্তায় শব্দ',
  notification: 'উত্তর এলে জানান',
  blocked: 'আপনার ব্রাউজার এই পাতাকে নোটিফিকেশন পাঠাতে দিচ্ছে না। ঠিকানার পাশ থেকে অনুমতি দিতে পারেন।',
  language: 'ভাষা',
  title: 'আপনার চ্যাটে নতুন বার্তা',
  unread: { one: '{count}টি নতুন বার্তা', other: '{count}টি নতুন বার্তা' },
};

export const common: Catalogue['common'] = {
  failed: 'এই মুহূর্তে কাজটি হলো না। একটু পরে আবার চেষ্টা করুন।',
  newTab: 'নতুন ট্যাবে খুলবে',
};

export const sheets: Catalogue['sheets'] = {
  back: 'ফিরে যান',
  loading: 'লোড হচ্ছে…',
  'title.faq': 'সহায়তার বিষয়',
  'title.ticket': 'বার্তা রেখে যান',
  'title.tickets': 'আমার অনুরোধ',
  'title.history': 'আগের চ্যাট',
  'title.transcript': 'চ্যাটটি রেখে দিন',
};

export const menu: Catalogue['menu'] = {
  browseFaq: 'সহায়তার বিষয়গুলো দেখুন',
  endChat: 'চ্যাট শেষ করুন',
};

export const forms: Catalogue['forms'] = {
  'field.name': 'নাম',
  'field.email': 'ইমেইল',
  'field.phone': 'ফোন',
  optional: 'ঐচ্ছিক',
  oneOfTwo: 'দুটির একটি',
  'flaw.missing': 'এটি পূরণ করুন।',
  'flaw.email': 'ইমেইল ঠিকানাটি সম্পূর্ণ নয়।',
  'flaw.phone': 'এটি ফোন নম্বর বলে মনে হচ্ছে না।',
  'flaw.contact': 'উত্তর দেওয়ার জন্য আপনার ইমেইল বা ফোন নম্বর দিন।',
  'flaw.long': 'লেখাটি বেশি লম্বা। দয়া করে ছোট করুন।',
  invalid: 'এখানে কিছু ঠিক নেই। দয়া করে দেখে নিন।',
  tooOften: 'একসাথে অনেক কিছু হয়ে গেল। একটু অপেক্ষা করুন।',
  ticketLimit: 'এখান থেকে এরই মধ্যে অনেক অনুরোধ রাখা হয়েছে। এটি পরে পাঠান, অথবা চ্যাটে লিখুন।',
  consentFirst: 'আগে নিচে আপনার তথ্য নিয়ে আমাদের কথায় সম্মতি দিন, তারপর আবার পাঠান।',
  ticketClosed: 'এই অনুরোধটি বন্ধ হয়েছে। আবার প্রয়োজন হলে নতুন বার্তা রেখে যান।',
};

export const stars: Catalogue['stars'] = {
  stars: { one: '{count} তারা', other: '{count} তারা' },
  comment: 'আরও কিছু বলতে চান? (ঐচ্ছিক)',
  submit: 'রেটিং পাঠান',
  thanks: 'মতামতের জন্য ধন্যবাদ!',
  rated: 'আপনার রেটিং: {most}-এর মধ্যে {stars}',
};

export const rating: Catalogue['rating'] = {
  question: 'চ্যাটটি কেমন লাগলো?',
  startAnew: 'নতুন চ্যাট শুরু করুন',
};

export const ending: Catalogue['ending'] = {
  ending: 'চ্যাটটি শেষ হচ্ছে।',
  undo: 'ফিরিয়ে আনুন',
};

export const away: Catalogue['away'] = {
  away: 'আমাদের দল এখন নেই।',
  nobodyFree: 'এই মুহূর্তে কেউ ফাঁকা নেই।',
  backAt: 'আমরা ফিরব {when}',
  yourTime: 'আপনার সময়',
};

export const home: Catalogue['home'] = {
  open: 'আমরা এখন খোলা আছি',
  requests: 'আপনার চলমান অনুরোধ',
  lastChat: 'আপনার শেষ চ্যাট',
  popular: 'যেসব প্রশ্ন বেশি আসে',
};

export const prechat: Catalogue['prechat'] = {
  title: 'আমরা কার সাথে কথা বলছি?',
  begin: 'চ্যাট শুরু করুন',
  skip: 'এড়িয়ে যান',
};

export const consent: Catalogue['consent'] = {
  agree: 'আমি সম্মত',
  changed: 'এটি বদলেছে:',
  first: 'আগে সম্মতি দিন। আপনার লেখা রাখা আছে, সম্মতির পর পাঠানো হবে।',
  more: 'আপনার তথ্য সম্পর্কে আরও',
};

export const faq: Catalogue['faq'] = {
  search: 'সহায়তা খুঁজুন',
  nothing: 'কিছু পাওয়া যায়নি। অন্য শব্দে খুঁজুন, অথবা চ্যাটে জিজ্ঞাসা করুন।',
  ask: 'চ্যাটে জিজ্ঞাসা করুন',
  unreachable: 'সহায়তার বিষয়গুলো এখন দেখানো যাচ্ছে না।',
  related: 'আরও দেখুন',
};

export const faqVote: Catalogue['faqVote'] = {
  question: 'এটি কি কাজে লেগেছে?',
  yes: 'হ্যাঁ',
  no: 'না',
  thanks: 'ধন্যবাদ!',
  readMore: 'আরও পড়ুন',
};

export const tickets: Catalogue['tickets'] = {
  intro: 'আমাদের দল এটি পড়ে ইমেইল বা ফোনে উত্তর দেবে। এই চ্যাটটিও সাথে যাবে।',
  subject: 'কী বিষয়ে?',
  send: 'বার্তা পাঠান',
  sent: 'ধন্যবাদ! আপনার বার্তা পেয়েছি।',
  reference: 'আপনার রেফারেন্স: {reference}',
  referenceComes: 'রেফারেন্স নম্বর একটু পরেই আসছে।',
  none: 'আপনার এখনো কোনো অনুরোধ নেই।',
  'status.open': 'খোলা',
  'status.in_progress': 'কাজ চলছে',
  'status.waiting_customer': 'আপনার উত্তরের অপেক্ষায়',
  'status.resolved': 'সমাধান হয়েছে',
  'status.closed': 'বন্ধ',
  changed: 'শেষ পরিবর্তন: {when}',
  shopTeam: 'আমাদের দল',
  reply: 'আপনার উত্তর',
  sendReply: 'উত্তর পাঠান',
  rate: 'এই অনুরোধে আমাদের সেবা কেমন লাগলো?',
  changeRating: 'রেটিং বদলান',
  'rate.recommendation': 'আপনি কি আমাদের কথা অন্যদের বলবেন?',
  'rate.agent': 'আমাদের প্রতিনিধি',
  'rate.responseTime': 'কত দ্রুত উত্তর দিয়েছি',
  'rate.communication': 'কতটা ভালো বুঝিয়ে বলেছি',
};

export const history: Catalogue['history'] = {
  none: 'আপনার চ্যাটগুলো এখানে থাকবে।',
  assistant: 'সহকারী',
  goesOn: 'এখন চলছে',
  goOn: 'এই চ্যাট চালিয়ে যান',
  about: '{when}-এর চ্যাট প্রসঙ্গে: ',
};

export const transcript: Catalogue['transcript'] = {
  intro: 'কথোপকথনটি কোথায় পাঠাব?',
  mail: 'ইমেইলে পাঠান',
  mailed: '{email} ঠিকানায় পাঠানো হচ্ছে।',
  download: 'ফাইল হিসেবে রাখুন',
};
