import { RefusedError, UnreachableError } from '../api/client.errors';
import { FakeStorage } from '../../testing/fakes/fake-storage';
import { startChat } from '../../testing/fakes/start-chat';

describe('a chat that was deleted', () => {
  const refusal = new RefusedError(410, 'CHAT.ERASED', 'Deleted.', null);

  it('is forgotten by the browser at the next visit, with what was not sent, and nothing is sent again', async () => {
    const [keep, tab] = [new FakeStorage(), new FakeStorage()];
    const before = await startChat({ ask: () => Promise.reject(new UnreachableError('away')) }, keep, tab);
    before.session.outgoing.send('secret words');
    before.session.outgoing.draft('secret draft');
    await before.timers.pass(0);
    before.session.stop();
    expect(before.memory.recallUnsent()).toMatchObject({ outgoing: [{ content: 'secret words' }] });

    const erased: RefusedError[] = [];
    const { client, memory, timers } = await startChat({ init: () => Promise.reject(refusal) }, keep, tab, (error) =>
      erased.push(error),
    );
    await timers.pass(60_000);
    expect(erased).toEqual([refusal]);
    expect(client.inits).toHaveLength(1);
    expect(client.asked).toEqual([]);
    expect(memory.recall()).toEqual({ resumeToken: null, conversationId: null, seen: null, live: false });
    expect(memory.recallUnsent()).toEqual({ draft: '', outgoing: [] });
  });

  it('ends the session of a page that is open, and keeps nothing of what was written last', async () => {
    const erased: RefusedError[] = [];
    const open = await startChat({ ask: () => Promise.reject(refusal) }, undefined, undefined, (error) =>
      erased.push(error),
    );
    open.session.outgoing.send('secret words');
    await open.timers.pass(60_000);
    expect(erased).toEqual([refusal]);
    expect(open.client.asked).toHaveLength(1);
    expect(open.client.inits).toHaveLength(1);
    expect(open.memory.recallUnsent()).toEqual({ draft: '', outgoing: [] });
    expect(open.memory.recall().resumeToken).toBeNull();
  });
});
