/** Turns candidates into one answer: sure answers, two close ones ask back, unsure ones offer what may help. */
import { localized } from '../conversation/localized';
import { noticeFor } from '../conversation/notices';
import type { LocalizedText } from '../contract/odoo';
import type { MessageAction } from '../contract/shopper';
import { SURE } from './thresholds';
import type { Candidate, Question } from './matchers/matcher';

/** Nothing may be as likely as this and yet be asked about. */
const CERTAIN = 0.97;
/** Two of a kind this close to each other: ask which one is meant. */
const CLOSE = 0.03;
/** As likely as this: ask whether that is meant. */
const LIKELY = 0.6;
/** None is, but two are together, and neither is just a shadow of the other: ask which. */
const LIKELY_TOGETHER = 0.75;
const SHADOW = 0.15;
const OFFERED = 3;

export type Verdict =
  | { readonly kind: 'answer'; readonly with: Candidate }
  | { readonly kind: 'ask'; readonly about: readonly Candidate[] }
  | { readonly kind: 'unsure'; readonly best: Candidate | undefined };

/** `ranked` stands best first, each meaning once. */
export function verdictOn(ranked: readonly Candidate[]): Verdict {
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
  const verdict = verdictOn(ranked);
  switch (verdict.kind) {
    case 'answer':
      return withWayOut(question, verdict.with);
    case 'ask':
      return {
        type: 'clarify',
        content: noticeFor(verdict.about.length > 1 ? 'did_you_mean' : 'did_you_mean_this', question.locale),
        intent: null,
        confidence: verdict.about[0]?.confidence ?? 0,
        actions: [...offersOf(verdict.about), person(question)],
      };
    case 'unsure':
      return unsure(question, ranked, fallback);
  }
}

/** Several matchers may mean the same intent; the surest speaks for it. */
export function rankedMeanings(candidates: readonly Candidate[]): Candidate[] {
  const ranked = [...candidates].sort((a, b) => b.confidence - a.confidence);
  const told = new Set<string>();
  return ranked.filter(({ intent, content }) => {
    const meaning = `${intent ?? ''}\n${content}`;
    return told.has(meaning) ? false : told.add(meaning);
  });
}

/** The next of its kind that can be offered beside it. An intent and an FAQ entry are likely about the same thing. */
function rivalOf(best: Candidate, ranked: readonly Candidate[]): Candidate | undefined {
  if (best.offer === undefined) return undefined;
  return ranked.find((one) => one !== best && one.type === best.type && one.offer !== undefined);
}

function tooClose(best: Candidate, rival: Candidate): boolean {
  return best.confidence < CERTAIN && best.confidence - rival.confidence < CLOSE;
}

function worthAsking(best: Candidate, rival: Candidate | undefined): readonly Candidate[] {
  if (best.offer === undefined) return [];
  if (rival === undefined || rival.confidence < SHADOW) return best.confidence >= LIKELY ? [best] : [];
  const isLikely = best.confidence >= LIKELY || best.confidence + rival.confidence >= LIKELY_TOGETHER;
  return isLikely ? [best, rival] : [];
}

/** Never a dead end: the nearest entries, the whole FAQ, and a person. */
function unsure(question: Question, ranked: readonly Candidate[], fallback: LocalizedText): Candidate {
  return {
    type: 'fallback',
    content: localized(fallback, question.locale),
    intent: null,
    confidence: ranked[0]?.confidence ?? 0,
    actions: [
      ...offersOf(ranked).slice(0, OFFERED),
      person(question),
      { label: noticeFor('browse_faq', question.locale), action: 'show_faq' },
    ],
  };
}

function withWayOut(question: Question, answer: Candidate): Candidate {
  if (answer.actions.some((action) => action.action === 'connect_agent')) return answer;
  return { ...answer, actions: [...answer.actions, person(question)] };
}

/** What reads the same is offered once. */
function offersOf(candidates: readonly Candidate[]): MessageAction[] {
  const offers = candidates.flatMap(({ offer }) => offer ?? []);
  return offers.filter(({ label }, at) => offers.findIndex((other) => other.label === label) === at);
}

function person(question: Question): MessageAction {
  return { label: noticeFor('talk_to_agent', question.locale), action: 'connect_agent' };
}
