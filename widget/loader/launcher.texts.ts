/** The few words the launcher needs before the panel brings all others. */
export interface LauncherTexts {
  readonly open: string;
  readonly close: string;
  readonly unread: (count: string) => string;
  readonly trouble: string;
}

const ENGLISH: LauncherTexts = {
  open: 'Chat with us',
  close: 'Close chat',
  unread: (count) => `Chat with us, ${count} unread`,
  trouble: 'The chat cannot be loaded just now. Please try again in a moment.',
};

const BENGALI: LauncherTexts = {
  open: 'আমাদের সাথে চ্যাট করুন',
  close: 'চ্যাট বন্ধ করুন',
  unread: (count) => `আমাদের সাথে চ্যাট করুন, ${count}টি নতুন বার্তা`,
  trouble: 'চ্যাট এখন লোড হচ্ছে না। একটু পরে আবার চেষ্টা করুন।',
};

export function launcherTexts(locale: string): LauncherTexts {
  return locale.toLowerCase().startsWith('bn') ? BENGALI : ENGLISH;
}
