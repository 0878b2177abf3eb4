/** What the tools beside the text field are called. */
interface ToolsWords {
  readonly attach: string;
  readonly emoji: string;
  readonly notSent: string;
}

const ENGLISH: ToolsWords = { attach: 'Attach files', emoji: 'Emoji', notSent: 'Not sent. Please try again.' };
const BENGALI: ToolsWords = {
  attach: 'ফাইল যোগ করুন',
  emoji: 'ইমোজি',
  notSent: 'পাঠানো যায়নি। আবার চেষ্টা করুন।',
};
const ARABIC: ToolsWords = { attach: 'إرفاق ملفات', emoji: 'رموز تعبيرية', notSent: 'لم تُرسل. أعد المحاولة.' };

export function toolsWords(locale: string): ToolsWords {
  if (locale.startsWith('ar')) return ARABIC;
  return locale.startsWith('bn') ? BENGALI : ENGLISH;
}
