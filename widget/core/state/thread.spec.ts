import { aMessage, aReceipt } from '../../testing/fakes/wire-samples';
import {
  appendOutgoing,
  applyAnswered,
  applyDelivery,
  applyReceipt,
  contiguousSequence,
  lastOwn,
  markOwn,
  mergeMessages,
  withdrawOwn,
} from './thread';
import type { Thread } from './thread';

const outgoing = (clientMessageId: string, content = clientMessageId) => ({
  clientMessageId,
  content,
  timestamp: '2026-11-20T08:00:00Z',
});
const contents = (thread: Thread) => thread.map(({ content }) => content);

describe('the thread', () => {
  it('changes a message where it stands when its agent changed it', () => {
    const thread = mergeMessages([], [aMessage(1), aMessage(2), aMessage(3)]);
    const edited = mergeMessages(thread, [aMessage(2, { content: 'other words', edited: true })]);
    expect(contents(edited)).toEqual(['message 1', 'other words', 'message 3']);
    const deleted = mergeMessages(edited, [aMessage(2, { content: '', deleted: true })]);
    expect(deleted[1]).toMatchObject({ content: '', change: 'deleted', key: thread[1]?.key });
  });

  it('keeps the order of sequences, whatever arrives first', () => {
    const thread = mergeMessages(mergeMessages([], [aMessage(3)]), [aMessage(1), aMessage(2)]);
    expect(contents(thread)).toEqual(['message 1', 'message 2', 'message 3']);
  });

  it('shows a message once, told by id, by sequence or by the id its sender gave it', () => {
    const own = aMessage(2, { type: 'user', client_message_id: 'u1', content: 'hello' });
    const written = appendOutgoing(mergeMessages([], [aMessage(1)]), outgoing('u1', 'hello'));
    const told = mergeMessages(written, [own]);
    expect(contents(mergeMessages(told, [own, aMessage(1)]))).toEqual(['message 1', 'hello']);
    expect(told[1]?.key).toBe(written[1]?.key);
  });

  it('has all the orders that the bot shows, or the one', () => {
    const order = (name: string) => ({
      ...{ name, status: 'shipped', status_label: 'on its way', placed_at: '2026-11-20T08:00:00Z' },
      ...{ lines_count: 1, estimated_delivery: null, tracking_url: null },
    });
    const [one, two] = [order('S00042'), order('S00041')];
    const thread = mergeMessages([], [aMessage(1, { order: one, orders: [one, two] }), aMessage(2, { order: one })]);
    expect(thread.map(({ cards }) => cards)).toEqual([[one, two], [one]]);
  });

  it('does not take a bot answer that names the question for the question', () => {
    const thread = appendOutgoing([], outgoing('u1', 'question'));
    const answer = aMessage(2, { type: 'bot', client_message_id: 'u1', content: 'answer' });
    expect(contents(applyAnswered(thread, 'u1', answer))).toEqual(['question', 'answer']);
  });

  it('puts a question before its answer while its own sequence is unknown, and where it belongs afterwards', () => {
    const asked = appendOutgoing(mergeMessages([], [aMessage(1)]), outgoing('u1', 'question'));
    const answered = applyAnswered(asked, 'u1', aMessage(5, { type: 'bot', content: 'answer' }));
    expect(contents(answered)).toEqual(['message 1', 'question', 'answer']);
    const question = aMessage(4, { type: 'user', client_message_id: 'u1', content: 'question' });
    const told = mergeMessages(answered, [aMessage(2), aMessage(3), question]);
    expect(contents(told)).toEqual(['message 1', 'message 2', 'message 3', 'question', 'answer']);
  });

  it('keeps what is not sent yet at the end, in the order it was written', () => {
    const written = appendOutgoing(appendOutgoing(mergeMessages([], [aMessage(1)]), outgoing('u1')), outgoing('u2'));
    expect(contents(mergeMessages(written, [aMessage(2), aMessage(3)]))).toEqual([
      'message 1',
      'message 2',
      'message 3',
      'u1',
      'u2',
    ]);
    expect(contents(applyReceipt(written, 'u1', aReceipt(2)))).toEqual(['message 1', 'u1', 'u2']);
  });

  it('never lets a delivery go backwards', () => {
    const sent = applyReceipt(appendOutgoing([], outgoing('u1')), 'u1', aReceipt(1));
    const read = applyDelivery(sent, ['m1'], 'read');
    expect(applyDelivery(read, ['m1'], 'delivered')[0]?.delivery).toBe('read');
    expect(mergeMessages(read, [aMessage(1, { type: 'user', client_message_id: 'u1' })])[0]?.delivery).toBe('read');
  });

  it('marks as failed only what the bridge has not accepted', () => {
    const written = appendOutgoing([], outgoing('u1'));
    expect(markOwn(written, 'u1', 'failed')[0]?.delivery).toBe('failed');
    const sent = applyReceipt(written, 'u1', aReceipt(1));
    expect(markOwn(sent, 'u1', 'failed')[0]?.delivery).toBe('accepted');
    expect(withdrawOwn(sent, 'u1')).toHaveLength(1);
    expect(withdrawOwn(written, 'u1')).toHaveLength(0);
  });

  it('shows what is written twice under one id once, whatever else names that id', () => {
    const written = appendOutgoing([], outgoing('u1'));
    expect(appendOutgoing(written, outgoing('u1'))).toBe(written);
    const answered = mergeMessages([], [aMessage(2, { type: 'bot', client_message_id: 'u1' })]);
    expect(contents(appendOutgoing(answered, outgoing('u1')))).toEqual(['message 2', 'u1']);
  });

  it('takes two messages of one place for the same', () => {
    const now = aMessage(2, { id: 'other', content: 'as the bridge has it now' });
    expect(contents(mergeMessages(mergeMessages([], [aMessage(1), aMessage(2)]), [now]))).toEqual([
      'message 1',
      'as the bridge has it now',
    ]);
  });

  it('changes of several own messages the one that is meant', () => {
    const answer = aMessage(1, { type: 'bot', client_message_id: 'u2' });
    const written = ['u1', 'u2', 'u3'].reduce(
      (all, id) => appendOutgoing(all, outgoing(id)),
      mergeMessages([], [answer]),
    );
    const delivery = (thread: Thread) => thread.map((item) => `${item.content} ${item.delivery}`);
    expect(delivery(applyReceipt(written, 'u2', aReceipt(2)))).toEqual([
      ...['message 1 accepted', 'u2 accepted', 'u1 sending', 'u3 sending'],
    ]);
    expect(
      delivery(mergeMessages(written, [aMessage(2, { type: 'user', client_message_id: 'u2', content: 'u2' })])),
    ).toEqual([...['message 1 accepted', 'u2 accepted', 'u1 sending', 'u3 sending']]);
    expect(delivery(markOwn(written, 'u2', 'failed'))).toEqual([
      ...['message 1 accepted', 'u1 sending', 'u2 failed', 'u3 sending'],
    ]);
    expect(contents(withdrawOwn(written, 'u2'))).toEqual(['message 1', 'u1', 'u3']);
  });

  it('marks as read only what was read, and nothing that the bridge does not have', () => {
    const written = appendOutgoing(mergeMessages([], [aMessage(1), aMessage(2)]), outgoing('u1'));
    expect(applyDelivery(written, ['m2'], 'read').map(({ delivery }) => delivery)).toEqual([
      'accepted',
      'read',
      'sending',
    ]);
  });

  it('says of what was accepted that it failed, and the other way round', () => {
    const sent = applyReceipt(appendOutgoing([], outgoing('u1')), 'u1', aReceipt(1));
    const failed = applyDelivery(sent, ['m1'], 'failed');
    expect(failed[0]?.delivery).toBe('failed');
    expect(applyDelivery(failed, ['m1'], 'accepted')[0]?.delivery).toBe('accepted');
  });

  it('knows what the shopper wrote last', () => {
    const thread = mergeMessages([], [aMessage(1, { type: 'user' }), aMessage(2, { type: 'user' }), aMessage(3)]);
    expect(lastOwn(thread)?.sequence).toBe(2);
    expect(lastOwn(mergeMessages([], [aMessage(1)]))).toBeUndefined();
  });

  it('knows up to where nothing is missing', () => {
    expect(contiguousSequence([])).toBe(0);
    expect(contiguousSequence(mergeMessages([], [aMessage(7), aMessage(8)]))).toBe(8);
    expect(contiguousSequence(mergeMessages([], [aMessage(1), aMessage(2), aMessage(4)]))).toBe(2);
  });
});
