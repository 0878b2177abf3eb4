/** Holds one reply of the bot against what had to come of the message. */
import type { BotReply } from '../../../src/contract/shopper';
import type { DemoAnswers } from './demo-answers';
import type { Expectation, Outcome } from './expectation';
import { says } from './sentences';

export type Verdict =
  | { readonly kind: 'right' }
  /** The bot asks back, and this button is what the shopper meant. */
  | { readonly kind: 'offered'; readonly action: string }
  /** Not understood, but a person is offered. */
  | { readonly kind: 'person' }
  | { readonly kind: 'dead end' }
  | { readonly kind: 'wrong' };

const ASKED_BACK: ReadonlySet<BotReply['type']> = new Set(['clarify', 'fallback', 'handoff']);

export function judge(reply: BotReply, expected: Expectation, shop: DemoAnswers): Verdict {
  const { locale, outcomes } = expected;
  if (outcomes.some((outcome) => isRight(reply, outcome, locale, shop))) return { kind: 'right' };
  if (!ASKED_BACK.has(reply.type) || !isIn(reply, locale, shop)) return { kind: 'wrong' };
  const meant = reply.actions.find(({ action }) => leadsThere(action, expected, shop));
  if (meant !== undefined) return { kind: 'offered', action: meant.action };
  return offersPerson(reply) ? { kind: 'person' } : { kind: 'dead end' };
}

function isRight(reply: BotReply, outcome: Outcome, locale: string, shop: DemoAnswers): boolean {
  switch (outcome.kind) {
    case 'topics':
      return !ASKED_BACK.has(reply.type) && outcome.topics.every((topic) => answers(reply, topic, locale, shop));
    case 'order':
      return reply.order?.name === outcome.name;
    case 'sentence':
      return says(reply.content, outcome.key, locale);
    case 'person':
      return reply.type === 'handoff' && offersPerson(reply);
    case 'all':
      return outcome.of.every((one) => inParagraphs(reply).some((part) => isRight(part, one, locale, shop)));
    case 'asked back':
      return ASKED_BACK.has(reply.type) && offersPerson(reply) && isIn(reply, locale, shop);
  }
}

/** The reply, and each of its paragraphs as if it were all. */
function inParagraphs(reply: BotReply): BotReply[] {
  return [reply, ...reply.content.split('\n\n').map((content) => ({ ...reply, content }))];
}

/** In the text of the intent or of an FAQ entry that says the same, in the language that is expected. A button is no answer. */
function answers({ content }: BotReply, topic: string, locale: string, shop: DemoAnswers): boolean {
  const texts = [shop.textOf(topic, locale) ?? [], shop.entriesOf(topic, locale)].flat();
  return texts.some((text) => content.includes(text));
}

function leadsThere(action: string, { outcomes }: Expectation, shop: DemoAnswers): boolean {
  return outcomes.some((outcome) => {
    if (outcome.kind === 'order') return action.startsWith('reply:') && action.includes(outcome.name);
    return outcome.kind === 'topics' && outcome.topics.some((topic) => shop.leadsTo(action, topic));
  });
}

function offersPerson({ actions }: BotReply): boolean {
  return actions.some(({ action }) => action === 'connect_agent' || action === 'create_ticket');
}

function isIn({ content }: BotReply, locale: string, shop: DemoAnswers): boolean {
  const own = ['bot.did_you_mean', 'bot.did_you_mean_this', 'bot.handoff', 'bot.unsure', 'bot.unsure_again'];
  return content === shop.fallback(locale) || own.some((key) => says(content, key, locale));
}
