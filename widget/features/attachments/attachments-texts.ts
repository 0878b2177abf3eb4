/** What is said about files, in each language of the panel; loaded with them. */

export interface FilesWords {
  readonly tray: string;
  readonly uploading: (name: string) => string;
  readonly ready: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly cancel: (name: string) => string;
  readonly retry: string;
  readonly tooLarge: (most: string) => string;
  readonly otherType: (types: string) => string;
  readonly disguised: string;
  readonly empty: string;
  readonly tooMany: (most: string) => string;
  readonly failed: string;
  readonly lost: string;
  readonly newTab: string;
}

const ENGLISH: FilesWords = {
  tray: 'Files to send',
  uploading: (name) => `Uploading ${name}`,
  ready: (name) => `${name} is ready to send`,
  remove: (name) => `Remove ${name}`,
  cancel: (name) => `Stop uploading ${name}`,
  retry: 'Try again',
  tooLarge: (most) => `Too large: at most ${most}`,
  otherType: (types) => `Only these can be sent: ${types}`,
  disguised: 'This file is not what its name says',
  empty: 'This file is empty',
  tooMany: (most) => `At most ${most} files in one message`,
  failed: 'Not uploaded',
  lost: 'Not uploaded before the page was left. Please choose it again.',
  newTab: 'opens in a new tab',
};

const BENGALI: FilesWords = {
  tray: 'যেসব ফাইল পাঠানো হবে',
  uploading: (name) => `${name} আপলোড হচ্ছে`,
  ready: (name) => `${name} পাঠানোর জন্য প্রস্তুত`,
  remove: (name) => `${name} সরান`,
  cancel: (name) => `${name} আপলোড বন্ধ করুন`,
  retry: 'আবার চেষ্টা করুন',
  tooLarge: (most) => `ফাইলটি বেশি বড়: সর্বোচ্চ ${most}`,
  otherType: (types) => `শুধু এগুলো পাঠানো যায়: ${types}`,
  disguised: 'ফাইলটি এর নামের সাথে মেলে না',
  empty: 'ফাইলটি খালি',
  tooMany: (most) => `এক বার্তায় সর্বোচ্চ ${most}টি ফাইল`,
  failed: 'আপলোড হয়নি',
  lost: 'পাতা ছাড়ার আগে আপলোড হয়নি। আবার বেছে নিন।',
  newTab: 'নতুন ট্যাবে খুলবে',
};

const ARABIC: FilesWords = {
  tray: 'ملفات للإرسال',
  uploading: (name) => `جارٍ رفع ${name}`,
  ready: (name) => `${name} جاهز للإرسال`,
  remove: (name) => `إزالة ${name}`,
  cancel: (name) => `إيقاف رفع ${name}`,
  retry: 'أعد المحاولة',
  tooLarge: (most) => `الملف كبير جدًا: ${most} على الأكثر`,
  otherType: (types) => `يمكن إرسال هذه فقط: ${types}`,
  disguised: 'هذا الملف ليس كما يقول اسمه',
  empty: 'هذا الملف فارغ',
  tooMany: (most) => `${most} ملفات على الأكثر في الرسالة`,
  failed: 'لم يُرفع',
  lost: 'لم يُرفع قبل مغادرة الصفحة. يُرجى اختياره مرة أخرى.',
  newTab: 'يُفتح في علامة تبويب جديدة',
};

export function filesWords(locale: string): FilesWords {
  if (locale.startsWith('ar')) return ARABIC;
  return locale.startsWith('bn') ? BENGALI : ENGLISH;
}
