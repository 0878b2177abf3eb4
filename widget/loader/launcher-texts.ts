/** The few words the launcher needs before the panel brings all others. That it is open, its state says. */
export interface LauncherTexts {
  readonly open: string;
  readonly trouble: string;
}

const ENGLISH: LauncherTexts = {
  open: 'Chat with us',
  trouble: 'The chat cannot be loaded just now. Please try again in a moment.',
};

const OTHERS: Readonly<Record<string, LauncherTexts>> = {
  ar: {
    open: 'تحدّث معنا',
    trouble: 'تعذّر التحميل. حاول بعد قليل.',
  },
  bn: {
    open: 'আমাদের সাথে চ্যাট করুন',
    trouble: 'চ্যাট লোড হয়নি। একটু পরে আবার চেষ্টা করুন।',
  },
};

export function launcherTexts(locale: string): LauncherTexts {
  return OTHERS[locale.slice(0, 2).toLowerCase()] ?? ENGLISH;
}
