/** FAQ entries that fit the question. */
import type { FaqSearch } from '../../faq/search/faq-search';
import { chanceOf } from '../thresholds';
import type { Candidate, Matcher, Question } from './matcher';

const OFFERED = 3;
const SHORTEST_SCORE = 0.2;
/** An entry of whose question hardly anything was asked for is believed this much of what it would be otherwise. */
const UNASKED = 0.5;

export class FaqMatcher implements Matcher {
  readonly name = 'faq';

  constructor(private readonly entries: FaqSearch) {}

  async match(question: Question): Promise<Candidate[]> {
    const found = await this.entries.search(question.text, question.locale, OFFERED);
    return found
      .filter((hit) => hit.score >= SHORTEST_SCORE)
      .map((hit) => ({
        type: 'faq' as const,
        content: hit.answerText,
        intent: null,
        topics: [{ kind: 'faq' as const, id: hit.id }],
        confidence: chanceOf(hit.score * (UNASKED + (1 - UNASKED) * hit.focus)),
        why: 'words of the entry',
        actions: [{ label: hit.question, action: `faq:${hit.id}` }],
        offer: { label: hit.question, action: `faq:${hit.id}` },
      }));
  }
}
