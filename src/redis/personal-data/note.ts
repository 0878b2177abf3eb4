/** Findings of an erasure in one conversation, noted before it is deleted. */
import type { BridgeCounts } from '../../contract/odoo';
import type { FoundData, UnansweredQuestion } from '../../conversation/ports';

export interface Note {
  readonly id: string;
  readonly channel: string;
  readonly shopper: string;
  readonly handedOver: boolean;
  readonly counts: BridgeCounts;
  readonly questions: readonly UnansweredQuestion[];
}

const NOTHING: BridgeCounts = {
  conversations: 0,
  entries: 0,
  operations: 0,
  dead_letters: 0,
  files: 0,
  questions: 0,
};

export function parseNote(text: string): Note {
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null && 'counts' in value && 'shopper' in value) return value as Note;
  throw new Error('The store holds something that is not a note of an erasure.');
}

/** Questions of a conversation that the desk has are found there. */
export function addUp(notes: readonly Note[]): FoundData {
  return {
    counts: notes.reduce((sum, { counts }) => plus(sum, counts), NOTHING),
    conversations: notes.map(({ id }) => id),
    shoppers: [...new Set(notes.map(({ shopper }) => shopper))],
    questions: notes
      .filter(({ handedOver }) => !handedOver)
      .flatMap(({ questions }) => questions.map(({ channel, text }) => ({ channel, text }))),
  };
}

function plus(a: BridgeCounts, b: BridgeCounts): BridgeCounts {
  return {
    conversations: a.conversations + b.conversations,
    entries: a.entries + b.entries,
    operations: a.operations + b.operations,
    dead_letters: a.dead_letters + b.dead_letters,
    files: a.files + b.files,
    questions: a.questions + b.questions,
  };
}
