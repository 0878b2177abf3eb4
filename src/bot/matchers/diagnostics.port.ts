/** Tells those who teach the bot what of it cannot be used. */
export const TEACHING_NOTES = Symbol('TeachingNotes');

export interface LeftOutPattern {
  /** Its id. */
  readonly intent: string;
  readonly pattern: string;
  /** The engine refuses it, or there are more than the bot looks at. */
  readonly reason: 'not_understood' | 'too_many';
}

export interface TeachingNotes {
  /** All that is left out under the settings of this version; what was told before holds no longer. Keeps nobody waiting. */
  leftOut(settingsVersion: string, patterns: readonly LeftOutPattern[]): void;
}
