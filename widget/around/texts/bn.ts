/** Bengali, around a chat. */
import type { AroundTexts } from './around-texts';

export const texts: AroundTexts = {
  failed: 'এই মুহূর্তে কাজটি হলো না। একটু পরে আবার চেষ্টা করুন।',
  optional: 'ঐচ্ছিক',
  flaw: {
    missing: 'এটি পূরণ করুন।',
    email: 'ইমেইল ঠিকানাটি সম্পূর্ণ নয়।',
    phone: 'এটি ফোন নম্বর বলে মনে হচ্ছে না।',
    contact: 'উত্তর দেওয়ার জন্য আপনার ইমেইল বা ফোন নম্বর দিন।',
  },

  name: 'নাম',
  email: 'ইমেইল',
  phone: 'ফোন',

  prechatTitle: 'আমরা কার সাথে কথা বলছি?',
  begin: 'চ্যাট শুরু করুন',
  skip: 'এড়িয়ে যান',

  ticketIntro: 'আমাদের দল এটি পড়ে ইমেইল বা ফোনে উত্তর দেবে। এই চ্যাটটিও সাথে যাবে।',
  subject: 'কী বিষয়ে?',
  message: 'আপনার বার্তা',
  sendTicket: 'বার্তা পাঠান',
  ticketSent: 'ধন্যবাদ! আপনার বার্তা পেয়েছি।',
  reference: (reference) => `আপনার রেফারেন্স: ${reference}`,
  referenceComes: 'রেফারেন্স নম্বর একটু পরেই আসছে।',
  noTickets: 'আপনার এখনো কোনো অনুরোধ নেই।',
  status: {
    open: 'খোলা',
    in_progress: 'কাজ চলছে',
    waiting_customer: 'আপনার উত্তরের অপেক্ষায়',
    resolved: 'সমাধান হয়েছে',
    closed: 'বন্ধ',
  },
  changed: (when) => `শেষ পরিবর্তন: ${when}`,
  shopTeam: 'আমাদের দল',
  reply: 'আপনার উত্তর',
  sendReply: 'উত্তর পাঠান',
  isClosed: 'এই অনুরোধটি বন্ধ হয়েছে। আবার প্রয়োজন হলে নতুন বার্তা রেখে যান।',

  noChats: 'আপনার চ্যাটগুলো এখানে থাকবে।',
  assistant: 'সহকারী',
  goesOn: 'এখন চলছে',
  rated: (stars) => `আপনার রেটিং: ৫-এর মধ্যে ${stars}`,

  mailIntro: 'কথোপকথনটি কোথায় পাঠাব?',
  mailIt: 'ইমেইলে পাঠান',
  mailed: (email) => `${email} ঠিকানায় পাঠানো হচ্ছে।`,
  download: 'ফাইল হিসেবে রাখুন',
};
