/** Holds one reply of the bot against what had to come of the message. */
import type { BotReply } from '../../../src/contract/shopper';
import type { DemoAnswers } from './demo-answers';
import type { Expectation } from './expectation';
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
  if (isRight(reply, expected, shop)) return { kind: 'right' };
  if (!ASKED_BACK.has(reply.type) || !isIn(reply, expected.locale, shop)) return { kind: 'wrong' };
  const meant = reply.actions.find(({ action }) => leadsThere(action, expected, shop));
  if (meant !== undefined) return { kind: 'offered', action: meant.action };
  return offersPerson(reply) ? { kind: 'person' } : { kind: 'dead end' };
}

function isRight(reply: BotReply, expected: Expectation, shop: DemoAnswers): boolean {
  const { locale } = expected;
  switch (expected.kind) {
    case 'topics':
      return (
        !ASKED_BACK.has(reply.type) && expected.all.every((any) => any.some((one) => answers(reply, one, locale, shop)))
      );
    case 'order':
      return reply.order?.name === expected.name;
    case 'sentence':
      return says(reply.content, expected.key, locale);
    case 'person':
      return reply.type === 'handoff' && offersPerson(reply);
    case 'asked back':
      return ASKED_BACK.has(reply.type) && offersPerson(reply) && isIn(reply, locale, shop);
  }
}

/** In the text of the intent, which is in the language that is expected; or as the FAQ entry that says the same. */
function answers({ content, actions }: BotReply, topic: string, locale: string, shop: DemoAnswers): boolean {
  const text = shop.textOf(topic, locale);
  if (text !== undefined && content.includes(text)) return true;
  return actions.some(({ action }) => action.startsWith('faq:') && shop.leadsTo(action, topic));
}

function leadsThere(action: string, expected: Expectation, shop: DemoAnswers): boolean {
  if (expected.kind === 'order') return action.startsWith('reply:') && action.includes(expected.name);
  return expected.kind === 'topics' && expected.all.flat().some((topic) => shop.leadsTo(action, topic));
}

function offersPerson({ actions }: BotReply): boolean {
  return actions.some(({ action }) => action === 'connect_agent' || action === 'create_ticket');
}

function isIn({ content }: BotReply, locale: string, shop: DemoAnswers): boolean {
  const own = ['bot.did_you_mean', 'bot.did_you_mean_this', 'bot.handoff', 'bot.unsure', 'bot.unsure_again'];
  return content === shop.fallback(locale) || own.some((key) => says(content, key, locale));
}
