/** FAQ entries that fit the question. */
import type { FaqIndex } from '../faq-index/faq-index';
import { chanceOf } from './certainty';
import type { Candidate, Matcher, Question } from './matcher';

const OFFERED = 3;
const SHORTEST_SCORE = 0.2;
/** An entry of whose question hardly anything was asked for is believed this much of what it would be otherwise. */
const UNASKED = 0.5;

export class FaqMatcher implements Matcher {
  readonly name = 'faq';

  constructor(private readonly index: FaqIndex) {}

  match(question: Question): Candidate[] {
    return this.index
      .search(question.text, question.locale, OFFERED)
      .filter((hit) => hit.score >= SHORTEST_SCORE)
      .map((hit) => ({
        type: 'faq' as const,
        content: hit.answerText,
        intent: null,
        confidence: chanceOf(hit.score * (UNASKED + (1 - UNASKED) * hit.focus)),
        why: 'words of the entry',
        actions: [{ label: hit.question, action: `faq:${hit.id}` }],
        offer: { label: hit.question, action: `faq:${hit.id}` },
      }));
  }
}
