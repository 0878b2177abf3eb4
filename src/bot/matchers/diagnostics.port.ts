/** Reports to admins which parts of their settings the bot cannot use. */
export const BOT_DIAGNOSTICS = Symbol('BotDiagnostics');

export interface RejectedPattern {
  /** Id of the intent. */
  readonly intent: string;
  readonly pattern: string;
  /** The engine rejects it, or it is beyond the limit. */
  readonly reason: 'not_understood' | 'too_many';
}

export interface BotDiagnostics {
  /** All rejected patterns under the settings of this version; replaces the previous report. Returns at once. */
  reportRejected(settingsVersion: string, patterns: readonly RejectedPattern[]): void;
}
