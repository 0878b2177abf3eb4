/** Counts the outcomes of the bot's answers, and reports them to the desk once the bot gives the chat away. */
import type { BotAnswersOperation } from '../../contract/odoo';
import type { BotReplyType } from '../../contract/shopper';
import type { AnswerTally, AnswerTopic } from '../bot-answers';
import { isSameTopic } from '../bot-answers';
import type { Draft } from './draft';

/** Topics beyond this many in one chat are not counted. */
const MOST_TOPICS = 50;

interface BotSaid {
  readonly type: BotReplyType;
  /** Absent when the reply is no answer. */
  readonly topics?: readonly AnswerTopic[];
}

/** The bot replied. Once the shopper has asked for an agent, its replies no longer count. */
export function botSaid(draft: Draft, { type, topics = [] }: BotSaid, at: string): Draft {
  if (draft.now.state !== 'bot') return draft;
  if (type === 'handoff') return personWanted(draft);
  if (topics.length === 0) return draft;
  const before = draft.now.answerMemory?.tallies ?? [];
  return draft.change({ answerMemory: { tallies: topics.reduce(answered, before), latest: topics, at } });
}

/** The shopper asked for an agent: the latest answer was not enough. */
export function personWanted(draft: Draft): Draft {
  const memory = draft.now.answerMemory;
  if (memory === undefined) return draft;
  const isLatest = ({ topic }: AnswerTally) => memory.latest.some((one) => isSameTopic(one, topic));
  const tallies = memory.tallies.map((tally) =>
    tally.stands && isLatest(tally) ? { ...tally, toPerson: tally.toPerson + 1, stands: false } : tally,
  );
  return draft.change({ answerMemory: { ...memory, tallies, latest: [] } });
}

/** The bot gives the chat away: the outcomes of its answers are final. */
export function botIsDone(draft: Draft): Draft {
  const { id: conversation, answerMemory } = draft.now;
  if (answerMemory === undefined) return draft;
  const operation: BotAnswersOperation = {
    id: `${conversation}:answers`,
    conversation,
    kind: 'bot_answers',
    answered_at: answerMemory.at,
    answers: [...summedUp(answerMemory.tallies).values()],
  };
  return draft.change({ answerMemory: undefined }).enqueue(operation);
}

type AnswersTold = BotAnswersOperation['answers'][number];

/** All orders count as one topic: a report must not tell which they were. */
function summedUp(tallies: readonly AnswerTally[]): ReadonlyMap<string, AnswersTold> {
  const told = new Map<string, AnswersTold>();
  for (const { topic, answered, toPerson, repeated } of tallies) {
    const about = topic.kind === 'order' ? { about: topic.kind } : { about: topic.kind, id: topic.id };
    const key = JSON.stringify(about);
    const sum = told.get(key) ?? { answered: 0, to_person: 0, repeated: 0 };
    told.set(key, {
      ...about,
      answered: sum.answered + answered,
      to_person: sum.to_person + toPerson,
      repeated: sum.repeated + repeated,
    });
  }
  return told;
}

function answered(tallies: readonly AnswerTally[], topic: AnswerTopic): readonly AnswerTally[] {
  const known = tallies.find((tally) => isSameTopic(tally.topic, topic));
  if (known === undefined && tallies.length >= MOST_TOPICS) return tallies;
  const next = known === undefined ? firstAnswer(topic) : anotherAnswer(known);
  return [...tallies.filter((tally) => tally !== known), next];
}

function firstAnswer(topic: AnswerTopic): AnswerTally {
  return { topic, answered: 1, toPerson: 0, repeated: 0, stands: true };
}

function anotherAnswer(tally: AnswerTally): AnswerTally {
  const repeated = tally.repeated + (tally.stands ? 1 : 0);
  return { ...tally, answered: tally.answered + 1, repeated, stands: true };
}
