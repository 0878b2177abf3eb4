/** Turns candidates into one answer: sure answers, two close ones ask back, unsure ones offer what may help. */
import { localized } from '../conversation/localized';
import { noticeFor } from '../conversation/notices';
import type { LocalizedText } from '../contract/facade';
import type { MessageAction } from '../contract/shopper';
import type { Candidate, Question } from './matcher';

/** From here on an answer is given as it is. */
const SURE = 0.6;
/** Two different FAQ entries this close to each other: ask which one is meant. */
const CLOSE = 0.05;

export function decide(question: Question, candidates: readonly Candidate[], fallback: LocalizedText): Candidate {
  const ranked = [...candidates].sort((a, b) => b.confidence - a.confidence);
  const [best, second] = ranked;
  if (best === undefined || best.confidence < SURE) return unsure(question, ranked, fallback);
  if (
    best.type === 'faq' &&
    second?.type === 'faq' &&
    best.confidence < 0.95 &&
    best.confidence - second.confidence < CLOSE
  ) {
    return {
      type: 'clarify',
      content: noticeFor('did_you_mean', question.locale),
      intent: null,
      confidence: best.confidence,
      actions: [...best.actions, ...second.actions, person(question)],
    };
  }
  if (best.actions.some((action) => action.action === 'connect_agent')) return best;
  const more = best.actions.map((action) => ({ ...action, label: noticeFor('read_more', question.locale) }));
  return { ...best, actions: [...more, person(question)] };
}

/** Never a dead end: the nearest entries, the whole FAQ, and a person. */
function unsure(question: Question, ranked: readonly Candidate[], fallback: LocalizedText): Candidate {
  const offers = ranked.filter((candidate) => candidate.type === 'faq').flatMap((candidate) => candidate.actions);
  return {
    type: 'fallback',
    content: localized(fallback, question.locale),
    intent: null,
    confidence: ranked[0]?.confidence ?? 0,
    actions: [
      ...offers.slice(0, 3),
      person(question),
      { label: noticeFor('browse_faq', question.locale), action: 'show_faq' },
    ],
  };
}

function person(question: Question): MessageAction {
  return { label: noticeFor('talk_to_agent', question.locale), action: 'connect_agent' };
}
