/** Views and votes of FAQ entries, counted and delivered to the desk in batches. */
export const FAQ_COUNTERS = Symbol('FaqCounters');

export interface FaqCounts {
  readonly views: number;
  readonly helpful: number;
  readonly notHelpful: number;
}

export interface FaqCounters {
  /** Counts one view or vote, made under the settings of this version. */
  count(faqId: string, what: keyof FaqCounts, settingsVersion: string): Promise<void>;
  /** Counts since the settings of this version were loaded, which their own figures do not include. */
  countedSince(faqId: string, settingsVersion: string): Promise<FaqCounts>;
}
