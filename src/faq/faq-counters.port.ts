/** Views and votes of FAQ entries, counted here and told to the desk in batches. */
export const FAQ_COUNTERS = Symbol('FaqCounters');

export interface FaqCounts {
  readonly views: number;
  readonly helpful: number;
  readonly notHelpful: number;
}

export interface FaqCounters {
  /** Counts one, seen under the settings of this version. */
  count(faqId: string, what: keyof FaqCounts, settingsVersion: string): Promise<void>;
  /** What was counted since the settings of this version came, and so is not in their own figures. */
  countedSince(faqId: string, settingsVersion: string): Promise<FaqCounts>;
}
