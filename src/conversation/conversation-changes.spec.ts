/** A decision is stored, published, or both, whatever it consists of. */
import { Story } from '../../test/support/conversations';
import type { Conversation, Decision } from './conversation';
import { nothingFollows } from './conversation';
import { ConversationChanges } from './conversation-changes.service';
import type { ConversationLog, OutboxTrigger, ShopperNotifier } from './ports';

const { conversation, log: entries } = Story.waiting();
const [entry] = entries;
const transcript = { id: 't1', conversation: 'c1', kind: 'transcript', email: 'amina@shop.example' } as const;

async function become(more: Partial<Decision>) {
  const done: string[] = [];
  const log = {
    load: () => Promise.resolve({ conversation, revision: 1 }),
    commit: (_loaded: unknown, decision: Decision) => {
      done.push(`stored ${decision.operations.length + decision.entries.length + decision.rewritten.length}`);
      return Promise.resolve(true);
    },
  } as unknown as ConversationLog;
  const notifier = {
    messages: (_next: Conversation, changed: readonly unknown[]) => done.push(`messages ${changed.length}`),
    signal: (_next: Conversation, { kind }: { kind: string }) => done.push(kind),
  } as unknown as ShopperNotifier;
  const trigger: OutboxTrigger = { fire: () => done.push('outbox') };
  const decision = { ...nothingFollows(conversation), ...more };
  expect(await new ConversationChanges(log, notifier, trigger).change('c1', () => decision)).toBe(decision);
  return done;
}

describe('a decision that leaves the conversation as it is', () => {
  it('stores nothing and tells nobody when nothing follows', async () => expect(await become({})).toEqual([]));

  it('has its operations stored and sent', async () => {
    expect(await become({ operations: [transcript] })).toEqual(['stored 1', 'outbox']);
  });

  it('has its signals published without a write', async () => {
    const status = { kind: 'status', messageIds: ['m-1'], status: 'delivered' } as const;
    expect(await become({ signals: [status] })).toEqual(['status']);
  });

  it('has its new and its changed entries stored and shown', async () => {
    if (entry === undefined) throw new Error('the story has no entry');
    expect(await become({ rewritten: [entry] })).toEqual(['stored 1', 'messages 1']);
    expect(await become({ entries: [entry] })).toEqual(['stored 1', 'messages 1']);
  });
});
