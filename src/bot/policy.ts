/**
 * Decides between the candidates: answer when sure, ask back when two are close or one is likely, else offer help.
 */
import { localizedOr } from '../i18n/localized';
import { translate } from '../i18n/translate';
import type { LocalizedText } from '../contract/odoo';
import type { MessageAction } from '../contract/shopper';
import { negatesWish } from './language/negation';
import { onlyPoints } from './language/pointing';
import { SURE } from './thresholds';
import type { Candidate, Question } from './matchers/matcher';

/** At this confidence the bot never asks back. */
const CERTAIN = 0.97;
/** Two candidates of the same type this close to each other: ask which one is meant. */
const CLOSE = 0.03;
/** At this confidence: ask whether it is meant. */
const LIKELY = 0.6;
/** Neither of two is likely, but both together are, and the second is not negligible: ask which one is meant. */
const LIKELY_TOGETHER = 0.75;
const NEGLIGIBLE = 0.15;
const OFFERED = 3;
const ABOUT_SOMETHING: ReadonlySet<Candidate['type']> = new Set(['text', 'faq']);

export type PolicyOutcome =
  | { readonly kind: 'answer'; readonly with: Candidate }
  | { readonly kind: 'ask'; readonly about: readonly Candidate[] }
  | { readonly kind: 'unsure'; readonly best: Candidate | undefined };

/** `ranked` is sorted by confidence, each meaning once. */
export function outcomeOf(ranked: readonly Candidate[]): PolicyOutcome {
  const [best] = ranked;
  if (best === undefined) return { kind: 'unsure', best };
  const rival = rivalOf(best, ranked);
  if (best.confidence >= SURE) {
    return rival !== undefined && tooClose(best, rival)
      ? { kind: 'ask', about: [best, rival] }
      : { kind: 'answer', with: best };
  }
  const about = worthAsking(best, rival);
  return about.length > 0 ? { kind: 'ask', about } : { kind: 'unsure', best };
}

export function decide(question: Question, candidates: readonly Candidate[], fallback: LocalizedText): Candidate {
  const ranked = rankedMeanings(candidates);
  const outcome = withoutNegated(question, withoutPointing(question, outcomeOf(ranked), ranked));
  switch (outcome.kind) {
    case 'answer':
      return withHandoffAction(question, outcome.with);
    case 'ask':
      return {
        type: 'clarify',
        content: translate(question.locale, outcome.about.length > 1 ? 'bot.did_you_mean' : 'bot.did_you_mean_this'),
        intent: null,
        confidence: outcome.about[0]?.confidence ?? 0,
        actions: [...offersOf(outcome.about), ...wayToPerson(question)],
      };
    case 'unsure':
      return fallbackAnswer(question, ranked, fallback);
  }
}

/** What a shopper does not want is not answered as if they wanted it: they may mean it, or something else. */
function withoutNegated({ text }: Question, outcome: PolicyOutcome): PolicyOutcome {
  if (outcome.kind !== 'answer' || !ABOUT_SOMETHING.has(outcome.with.type) || !negatesWish(text)) return outcome;
  const { with: best } = outcome;
  return best.offer === undefined ? { kind: 'unsure', best } : { kind: 'ask', about: [best] };
}

/** Nobody knows what "this" is, unless another question of the message says so: what it may be is asked. */
function withoutPointing(
  { text, isPart = false }: Question,
  outcome: PolicyOutcome,
  ranked: readonly Candidate[],
): PolicyOutcome {
  if (outcome.kind !== 'answer' || isPart || !ABOUT_SOMETHING.has(outcome.with.type) || !onlyPoints(text))
    return outcome;
  const about = ranked.filter(({ offer }) => offer !== undefined).slice(0, 2);
  return about.length > 0 ? { kind: 'ask', about } : { kind: 'unsure', best: outcome.with };
}

/** Sorted by confidence. Of several candidates with the same meaning only the best is kept. */
export function rankedMeanings(candidates: readonly Candidate[]): Candidate[] {
  const ranked = [...candidates].sort((a, b) => b.confidence - a.confidence);
  const seen = new Set<string>();
  return ranked.filter(({ intent, content }) => {
    const meaning = `${intent ?? ''}\n${content}`;
    return seen.has(meaning) ? false : seen.add(meaning);
  });
}

/** The next candidate of the same type that can be offered: an intent and an FAQ entry are likely about the same thing. */
function rivalOf(best: Candidate, ranked: readonly Candidate[]): Candidate | undefined {
  if (best.offer === undefined) return undefined;
  return ranked.find((one) => one !== best && one.type === best.type && one.offer !== undefined);
}

function tooClose(best: Candidate, rival: Candidate): boolean {
  return best.confidence < CERTAIN && best.confidence - rival.confidence < CLOSE;
}

function worthAsking(best: Candidate, rival: Candidate | undefined): readonly Candidate[] {
  if (best.offer === undefined) return [];
  if (rival === undefined || rival.confidence < NEGLIGIBLE) return best.confidence >= LIKELY ? [best] : [];
  return best.confidence + rival.confidence >= LIKELY_TOGETHER ? [best, rival] : [];
}

/** The fallback: offers the nearest candidates, the FAQ and an agent. */
function fallbackAnswer(question: Question, ranked: readonly Candidate[], fallback: LocalizedText): Candidate {
  return {
    type: 'fallback',
    content: unsureText(question, fallback),
    intent: null,
    confidence: ranked[0]?.confidence ?? 0,
    actions: [
      ...offersOf(ranked).slice(0, OFFERED),
      ...wayToPerson(question),
      ...(question.waiting || question.misunderstood ? [requestAction(question)] : []),
      { label: translate(question.locale, 'bot.browse_faq'), action: 'show_faq' },
    ],
  };
}

/** The same words twice would be a wall: the second time a person is offered. */
function unsureText({ locale, waiting, misunderstood }: Question, fallback: LocalizedText): string {
  if (waiting) return translate(locale, 'bot.unsure_waiting');
  return misunderstood ? translate(locale, 'bot.unsure_again') : localizedOr('bot.unsure', fallback, locale);
}

function withHandoffAction(question: Question, answer: Candidate): Candidate {
  if (answer.type === 'handoff') return answer;
  const others = answer.actions.filter(({ action }) => action !== 'connect_agent');
  return { ...answer, actions: [...others, ...wayToPerson(question)] };
}

/** Offers with the same label appear once. */
function offersOf(candidates: readonly Candidate[]): MessageAction[] {
  const offers = candidates.flatMap(({ offer }) => offer ?? []);
  return offers.filter(({ label }, at) => offers.findIndex((other) => other.label === label) === at);
}

/** Nobody asks for a second person. */
function wayToPerson({ locale, waiting = false }: Question): MessageAction[] {
  return waiting ? [] : [{ label: translate(locale, 'bot.talk_to_agent'), action: 'connect_agent' }];
}

function requestAction({ locale }: Question): MessageAction {
  return { label: translate(locale, 'bot.leave_request'), action: 'create_ticket' };
}
