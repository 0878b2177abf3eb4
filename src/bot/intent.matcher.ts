/** Intents that an admin described by patterns, run on a linear-time engine. */
import { RE2JS } from 're2js';
import type { EngineRow, IntentRow } from '../contract/facade';
import { localized } from '../conversation/localized';
import { chanceOf } from './certainty';
import type { Candidate, Matcher, Question } from './matcher';
import { normalize, visible } from './normalize';

/** Patterns see at most this much of a message. */
const LONGEST_QUESTION = 500;
/** A pattern that matched at all; what it leaves unexplained lowers the score from 1 towards this. */
const BARE_MATCH = 0.6;

/** Each is run on every message: so many take a few dozen milliseconds. */
const MOST_PATTERNS = 2_000;

interface Compiled {
  readonly intent: IntentRow;
  readonly patterns: readonly RE2JS[];
}

export class IntentMatcher implements Matcher {
  readonly name = 'intent';
  /** How many patterns beyond the most an engine may have are not looked at. */
  readonly leftOut: number;
  private readonly compiled: readonly Compiled[];

  /** Patterns that do not compile are handed to `onBadPattern` and left out. */
  constructor(
    engine: EngineRow,
    private readonly fallbackLocale: string,
    onBadPattern: (intent: string, pattern: string) => void,
  ) {
    let room = MOST_PATTERNS;
    this.compiled = engine.intents.map((intent) => {
      const used = intent.patterns.slice(0, Math.max(0, room));
      room -= intent.patterns.length;
      return {
        intent,
        patterns: used.flatMap((pattern) => compile(pattern) ?? (onBadPattern(intent.name, pattern), [])),
      };
    });
    this.leftOut = Math.max(0, -room);
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
            topic: { kind: 'intent' as const, id: intent.id },
            confidence: chanceOf(BARE_MATCH + (1 - BARE_MATCH) * best.explained),
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
    return undefined; // reported by the caller, with the intent's name
  }
}

/** How much of the text the pattern's first match explains, 0..1. */
function coverage(pattern: RE2JS, text: string): number {
  const matcher = pattern.matcher(text);
  if (!matcher.find()) return 0;
  return text.length === 0 ? 0 : Math.max(0.01, (matcher.end() - matcher.start()) / text.length);
}
