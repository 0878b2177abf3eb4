/** Plays one script against a running bridge, as a shopper who presses the button that is meant and takes the person who is offered. */
import type { BotReply } from '../../../src/contract/shopper';
import { TestShopper } from '../../support/shopper';
import type { DemoAnswers } from './demo-answers';
import { wantsPerson } from './expectation';
import type { Expectation } from './expectation';
import { judge } from './judge';
import type { Script } from './script';

export const OUTCOMES = ['resolved', 'asked back', 'handed over', 'dead end', 'wrong answer'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Played {
  readonly script: Script;
  /** The worst that happened. */
  readonly outcome: Outcome;
  /** Replies of the bot, and those of them that were wrong. */
  readonly replies: number;
  readonly wrong: number;
  /** Everything that was not answered right at once: what was said, and what came of it. */
  readonly notes: readonly string[];
}

export async function play(script: Script, url: string, shop: DemoAnswers): Promise<Played> {
  const shopper = await TestShopper.open(url, { locale: script.locale });
  const met: Outcome[] = ['resolved'];
  const notes: string[] = [];
  let replies = 0;
  for (const { says, expected } of script.turns) {
    const reply = await shopper.ask(says);
    replies += 1;
    const outcome = await outcomeOf(reply, expected, shopper, shop);
    met.push(outcome);
    if (outcome !== 'resolved')
      notes.push(`${outcome}: "${says}" → ${reply.type}, ${reply.intent ?? 'no intent'}, "${reply.content}"`);
    if (outcome === 'handed over' || outcome === 'dead end') break;
  }
  await shopper.post('end', {}).expect(200); // nobody is kept waiting for it
  const worst = [...met].sort((a, b) => OUTCOMES.indexOf(b) - OUTCOMES.indexOf(a))[0] ?? 'resolved';
  return { script, outcome: worst, replies, wrong: met.filter((one) => one === 'wrong answer').length, notes };
}

async function outcomeOf(
  reply: BotReply,
  expected: Expectation,
  shopper: TestShopper,
  shop: DemoAnswers,
): Promise<Outcome> {
  const verdict = judge(reply, expected, shop);
  switch (verdict.kind) {
    case 'right':
      return reply.type === 'handoff' && wantsPerson(expected) ? takePerson(shopper) : 'resolved';
    case 'offered':
      return (await leadsOn(verdict.action, expected, shopper, shop)) ? 'asked back' : 'wrong answer';
    case 'person':
      return takePerson(shopper);
    case 'dead end':
      return 'dead end';
    case 'wrong':
      return 'wrong answer';
  }
}

/** The widget shows FAQ entries by itself, and says a `reply:` for the shopper. */
async function leadsOn(
  action: string,
  expected: Expectation,
  shopper: TestShopper,
  shop: DemoAnswers,
): Promise<boolean> {
  if (!action.startsWith('reply:')) return true;
  const reply = await shopper.ask(action.slice('reply:'.length));
  return judge(reply, expected, shop).kind === 'right' || expected.outcomes.some(({ kind }) => kind === 'order');
}

/** A person who is offered has to come, or to be waited for, or a request can be left. */
async function takePerson(shopper: TestShopper): Promise<Outcome> {
  const { state, ticket_offered: ticket } = await shopper.connect();
  return state === 'live' || state === 'waiting' || ticket ? 'handed over' : 'dead end';
}
