/** Matches intents by patterns that admins wrote, on a linear-time regex engine. */
import { RE2JS } from 're2js';
import type { EngineRow, IntentRow } from '../../contract/odoo';
import { localized } from '../../i18n/localized';
import type { RejectedPattern } from './diagnostics.port';
import { confidenceOf } from '../thresholds';
import type { Candidate, Matcher, Question } from './matcher';
import { normalize, visible } from '../language/normalize';

/** In characters; patterns see no more of a message. */
const LONGEST_QUESTION = 500;
/** Share for any match; a match of the whole text scores 1. */
const BARE_MATCH = 0.6;

/** All patterns run on every message: this many take a few dozen milliseconds. */
const MOST_PATTERNS = 2_000;

interface Compiled {
  readonly intent: IntentRow;
  readonly patterns: readonly RE2JS[];
}

export class IntentMatcher implements Matcher {
  readonly name = 'intent';
  /** Patterns that the engine does not understand, and those beyond the limit. */
  readonly rejected: readonly RejectedPattern[];
  private readonly compiled: readonly Compiled[];

  constructor(
    engine: EngineRow,
    private readonly fallbackLocale: string,
  ) {
    const rejected: RejectedPattern[] = [];
    let left = MOST_PATTERNS;
    const used = (intent: IntentRow, pattern: string): RE2JS[] => {
      left -= 1;
      const compiled = left < 0 ? undefined : compile(pattern);
      if (compiled !== undefined) return [compiled];
      rejected.push({ intent: intent.id, pattern, reason: left < 0 ? 'too_many' : 'not_understood' });
      return [];
    };
    this.compiled = engine.intents.map((intent) => ({
      intent,
      patterns: intent.patterns.flatMap((pattern) => used(intent, pattern)),
    }));
    this.rejected = rejected;
  }

  match(question: Question): Candidate[] {
    const text = normalize(question.text.slice(0, 4 * LONGEST_QUESTION)).slice(0, LONGEST_QUESTION);
    return this.compiled
      .flatMap(({ intent, patterns }) => {
        const [best] = patterns
          .map((pattern) => ({ pattern, explained: coverage(pattern, text) }))
          .sort((a, b) => b.explained - a.explained);
        if (best === undefined || best.explained === 0) return [];
        return [
          {
            type: 'text' as const,
            content: localized(intent.response, question.locale, this.fallbackLocale),
            intent: intent.name,
            topics: [{ kind: 'intent' as const, id: intent.id }],
            confidence: confidenceOf(BARE_MATCH + (1 - BARE_MATCH) * best.explained),
            why: `pattern ${best.pattern.pattern()}`,
            actions: [],
          },
        ];
      })
      .sort((a, b) => b.confidence - a.confidence);
  }
}

function compile(pattern: string): RE2JS | undefined {
  try {
    return RE2JS.compile(visible(pattern), RE2JS.CASE_INSENSITIVE);
  } catch {
    return undefined; // reported by the caller
  }
}

/** The share of the text that the pattern's first match covers, 0..1. */
function coverage(pattern: RE2JS, text: string): number {
  const matcher = pattern.matcher(text);
  if (!matcher.find()) return 0;
  return text.length === 0 ? 0 : Math.max(0.01, (matcher.end() - matcher.start()) / text.length);
}
