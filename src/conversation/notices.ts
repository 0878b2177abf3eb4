/** The bridge's own sentences to shoppers; texts of the shop come from its settings. */
const NOTICES = {
  connecting: {
    en: 'Connecting you to a person. You can keep writing, nothing gets lost.',
    bn: 'আপনাকে একজন প্রতিনিধির সঙ্গে যুক্ত করা হচ্ছে। আপনি লিখতে থাকুন, কিছুই হারাবে না।',
  },
  desk_closed: {
    en: 'Nobody is at the desk right now. Leave your message here: we read it as soon as we are back.',
    bn: 'এই মুহূর্তে কেউ নেই। এখানে আপনার বার্তা লিখে রাখুন, ফিরে এসেই আমরা পড়ব।',
  },
  desk_away: {
    en: 'We cannot reach our team at the moment. Leave your message here: it is kept and passed on as soon as possible.',
    bn: 'এই মুহূর্তে আমাদের দলের সঙ্গে যোগাযোগ করা যাচ্ছে না। আপনার বার্তা লিখে রাখুন, যত দ্রুত সম্ভব পৌঁছে দেওয়া হবে।',
  },
  no_agents: {
    en: 'Nobody is free right now. You are in the queue; leave your message and we will answer here.',
    bn: 'এখন কেউ ফাঁকা নেই। আপনি সারিতে আছেন; বার্তা লিখে রাখুন, আমরা এখানেই উত্তর দেব।',
  },
  open: { en: 'We are here to help.', bn: 'আমরা সাহায্য করতে প্রস্তুত।' },
  ended_by_shopper: { en: 'You ended the chat.', bn: 'আপনি চ্যাট শেষ করেছেন।' },
  ended_by_agent: { en: 'The agent ended the chat. Thank you!', bn: 'প্রতিনিধি চ্যাট শেষ করেছেন। ধন্যবাদ!' },
  ended_idle: {
    en: 'This chat was closed because nobody wrote for a day.',
    bn: 'একদিন কেউ না লেখায় চ্যাটটি বন্ধ হয়েছে।',
  },
  given_back: {
    en: 'Your agent had to leave. You are in the queue again; the next free person reads on here.',
    bn: 'আপনার প্রতিনিধিকে চলে যেতে হয়েছে। আপনি আবার সারিতে আছেন; পরের প্রতিনিধি এখান থেকেই পড়বেন।',
  },
  ticket_received: {
    en: 'Your request {reference} was received. Our team will get back to you.',
    bn: 'আপনার অনুরোধ {reference} গ্রহণ করা হয়েছে। আমাদের দল আপনার সঙ্গে যোগাযোগ করবে।',
  },
  ticket_refused: {
    en: 'Your request could not be registered. Please try again, or write to us here.',
    bn: 'আপনার অনুরোধ নেওয়া যায়নি। আবার চেষ্টা করুন, অথবা এখানে লিখুন।',
  },
  ticket_changed: { en: 'Your request {reference}: {status}', bn: 'আপনার অনুরোধ {reference}: {status}' },
  ticket_answered: {
    en: 'Answer to your request {reference}:\n{content}',
    bn: 'আপনার অনুরোধ {reference}-এর উত্তর:\n{content}',
  },
  you: { en: 'You', bn: 'আপনি' },
  bot: { en: 'Bot', bn: 'বট' },
  agent: { en: 'Agent', bn: 'প্রতিনিধি' },
  transcript: { en: 'Chat transcript', bn: 'চ্যাটের বিবরণ' },
  talk_to_agent: { en: 'Talk to a person', bn: 'একজন মানুষের সঙ্গে কথা বলুন' },
  browse_faq: { en: 'Browse questions', bn: 'প্রশ্নোত্তর দেখুন' },
  track_order: { en: 'Track my order', bn: 'আমার অর্ডার কোথায়' },
  order_not_found: {
    en: 'We could not find an order with these details. Please check the order number and the e-mail or phone number.',
    bn: 'এই তথ্যে কোনো অর্ডার পাওয়া যায়নি। অর্ডার নম্বর এবং ই-মেইল বা ফোন নম্বর মিলিয়ে দেখুন।',
  },
  order_away: {
    en: 'We cannot look up orders at the moment. Please try again in a few minutes.',
    bn: 'এই মুহূর্তে অর্ডার দেখা যাচ্ছে না। কয়েক মিনিট পরে আবার চেষ্টা করুন।',
  },
  handoff: { en: 'Of course. Shall I connect you to a person?', bn: 'অবশ্যই। আপনাকে একজন প্রতিনিধির সঙ্গে যুক্ত করব?' },
  goodbye: {
    en: 'Thank you for your visit. “End chat” at the top closes this conversation, or simply ask on.',
    bn: 'আমাদের সঙ্গে কথা বলার জন্য ধন্যবাদ। উপরের “চ্যাট শেষ করুন” চাপলে কথোপকথন শেষ হবে, চাইলে আরও প্রশ্ন করুন।',
  },
  did_you_mean_this: { en: 'Did you mean this?', bn: 'আপনি কি এটি জানতে চাইছেন?' },
  did_you_mean: { en: 'Did you mean one of these?', bn: 'আপনি কি এগুলোর কোনোটি জানতে চাইছেন?' },
} as const;

export type Notice = keyof typeof NOTICES;

/** The notice in the shopper's language, else in English, with its placeholders `{name}` filled. */
export function noticeFor(notice: Notice, locale: string, values: Readonly<Record<string, string>> = {}): string {
  const text = locale.toLowerCase().startsWith('bn') ? NOTICES[notice].bn : NOTICES[notice].en;
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => values[name] ?? blank);
}
