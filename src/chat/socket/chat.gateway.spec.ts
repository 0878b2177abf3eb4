/** An open socket and its chat: the chat stays as long as the socket, and the socket no longer than the chat. */
import { ConversationUnknown } from '../../conversation/conversation.errors';
import type { ConversationLog } from '../../conversation/ports';
import { ChatGateway } from './chat.gateway';

const NOTHING = {} as never;
const CHAT = { lastSequence: 0, state: 'bot', agent: null, queue: null, endedBy: null };
const SESSION = { shopperId: 's1', company: '', conversationId: 'c1', issuedAt: 0, expiresAt: 10 };

/** A connected socket, and the turn of a minute. */
async function connected() {
  const touched: string[] = [];
  const closed: boolean[] = [];
  const everyMinute: (() => Promise<void>)[] = [];
  let trouble: Error | null = null;
  const log = {
    touch: (id: string) => Promise.resolve(touched.push(id)),
    marks: () => Promise.resolve([]),
  } as unknown as ConversationLog;
  const transcripts = {
    conversation: () => (trouble === null ? Promise.resolve({ ...CHAT, id: 'c1' }) : Promise.reject(trouble)),
    entries: () => Promise.resolve([]),
  } as never;
  const permits = { keep: (_: unknown, also: () => Promise<void>) => everyMinute.push(also) } as never;
  const presence = { arrive: () => Promise.resolve(), leave: () => undefined } as never;
  const revoked = { refuseRevoked: () => undefined } as never;
  const clock = { now: () => 0 };
  const [desk, links, notifier, tokens, origins] = [NOTHING, NOTHING, NOTHING, NOTHING, NOTHING];
  const gateway = new ChatGateway(
    desk,
    log,
    links,
    notifier,
    tokens,
    origins,
    revoked,
    transcripts,
    NOTHING,
    NOTHING,
    permits,
    presence,
    NOTHING,
    NOTHING,
    NOTHING,
    clock,
  );
  const socket = {
    id: 'socket',
    conn: { transport: {} },
    data: { session: SESSION, address: '10.0.0.1', after: 0 },
    once: (_: string, act: () => void) => (leaving = act),
    join: () => Promise.resolve(),
    disconnect: (close: boolean) => closed.push(close),
  };
  let leaving = () => undefined as unknown;
  await gateway.handleConnection(socket as never);
  const aMinute = (error: Error | null) => {
    trouble = error;
    return Promise.all(everyMinute.map((act) => act()));
  };
  return { aMinute, closed, touched, leave: () => leaving() };
}

describe('an open socket', () => {
  it('keeps its chat, though nothing was said in it', async () => {
    const { aMinute, closed, leave, touched } = await connected();
    await aMinute(null);
    await aMinute(null);
    expect([touched, closed]).toEqual([['c1', 'c1'], []]);
    leave();
  });

  it('is closed when its chat is gone, so that its page opens another', async () => {
    const { aMinute, closed, leave } = await connected();
    await aMinute(new ConversationUnknown());
    expect(closed).toEqual([true]);
    leave();
  });

  it('stays open while the store is away', async () => {
    const { aMinute, closed, leave } = await connected();
    await aMinute(new Error('no connection to the store'));
    expect(closed).toEqual([]);
    leave();
  });
});
