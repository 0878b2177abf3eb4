/** Bengali. */
import type { Texts } from './texts';

export const texts: Texts = {
  direction: 'ltr',
  // "সকাল ৯:০০", not "৯:০০ AM"
  clock: { hour: 'numeric', minute: '2-digit', dayPeriod: 'short', hour12: true },
  isPeriodFirst: true,

  panel: 'আমাদের সাথে চ্যাট করুন',
  close: 'চ্যাট বন্ধ করুন',
  menu: 'আরও বিকল্প',
  talkToPerson: 'প্রতিনিধির সাথে কথা বলুন',

  online: 'অনলাইন',
  assistant: 'সাথে সাথেই উত্তর দেয়',
  opening: 'একটু অপেক্ষা করুন…',
  reconnecting: 'আবার সংযোগ হচ্ছে…',
  connecting: 'আপনার জন্য একজনকে খুঁজছি…',
  inQueue: (position) => `সারিতে আপনার অবস্থান ${position}`,
  waitAbout: (minutes) => `প্রায় ${minutes} মিনিট`,
  waiting: 'প্রতিনিধির অপেক্ষায়',
  closed: 'এখন বন্ধ',
  ended: 'চ্যাট শেষ হয়েছে',

  log: 'কথোপকথন',
  you: 'আপনি',
  today: 'আজ',
  yesterday: 'গতকাল',
  newMessages: 'নতুন বার্তা',
  typing: (name) => `${name} লিখছেন…`,
  joined: (name) => `${name} চ্যাটে যোগ দিয়েছেন`,
  delivery: {
    sending: 'পাঠানো হচ্ছে…',
    accepted: 'পাঠানো হয়েছে',
    delivered: 'পৌঁছেছে',
    read: 'পড়া হয়েছে',
    failed: 'পাঠানো যায়নি',
  },
  edited: 'সম্পাদিত',
  deleted: 'বার্তাটি মুছে ফেলা হয়েছে',
  retry: 'আবার চেষ্টা করুন',

  composer: 'আপনার বার্তা',
  placeholder: 'বার্তা লিখুন…',
  send: 'পাঠান',
  trackMyOrder: 'আমার অর্ডার ট্র্যাক করুন',

  unreachable: 'এই মুহূর্তে আমাদের সাথে সংযোগ হচ্ছে না। আপনার লেখা হারাবে না; সংযোগ ফিরলেই পাঠানো হবে।',
  tryNow: 'এখনই চেষ্টা করুন',
  slowDown: (seconds) => `একসাথে অনেক বার্তা এসেছে। আপনার বার্তা ${seconds} সেকেন্ড পরে যাবে।`,
  tooLong: (kilobytes) => `বার্তাটি ${kilobytes} কেবি বেশি লম্বা। দয়া করে ছোট করুন বা ভাগ করে পাঠান।`,
  refused: 'কাজটি হলো না। আবার চেষ্টা করুন।',
  dismiss: 'নোটটি বন্ধ করুন',

  back: 'ফিরে যান',
  helpfulQuestion: 'এটি কি কাজে লেগেছে?',
  yes: 'হ্যাঁ',
  no: 'না',
  votedThanks: 'ধন্যবাদ!',
};
