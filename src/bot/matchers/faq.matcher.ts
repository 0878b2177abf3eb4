/** Matches FAQ entries. */
import { COMPLETE_ANSWER, FAQ_ACTION } from '../../contract/shopper/faq-action';
import type { FaqSearch } from '../../faq/search/faq-search';
import { confidenceOf } from '../thresholds';
import type { Candidate, Matcher, Question } from './matcher';

const OFFERED = 3;
const LOWEST_SCORE = 0.2;
/** Factor on the confidence of an entry of whose own question hardly any word was asked for. */
const UNASKED_FACTOR = 0.5;

export class FaqMatcher implements Matcher {
  readonly name = 'faq';

  constructor(private readonly entries: FaqSearch) {}

  async match(question: Question): Promise<Candidate[]> {
    const found = await this.entries.search(question.text, question.locale, OFFERED);
    return found
      .filter((hit) => hit.score >= LOWEST_SCORE)
      .map((hit) => ({
        type: 'faq' as const,
        content: hit.answerText,
        intent: null,
        topics: [{ kind: 'faq' as const, id: hit.id }],
        confidence: confidenceOf(hit.score * (UNASKED_FACTOR + (1 - UNASKED_FACTOR) * hit.focus)),
        why: 'words of the entry',
        actions: [
          {
            label: hit.question,
            action: `${FAQ_ACTION}${hit.id}`,
            ...(hit.hasLinks ? {} : { value: COMPLETE_ANSWER }),
          },
        ],
        offer: { label: hit.question, action: `${FAQ_ACTION}${hit.id}` },
      }));
  }
}
