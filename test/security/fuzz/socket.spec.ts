/** Fuzzes every event of the socket, and sends frames that no client would make. */
import * as fc from 'fast-check';
import WebSocket from 'ws';
import { TestBridge, startBridge } from '../../support/bridge';
import { TestShopper } from '../../support/shopper';
import { Answers } from './answers';
import { hostileNumber, hostileText, hostileValue, linesWithPersonal } from './hostile-values';

const SEED = Number(process.env['FUZZ_SEED'] ?? 13);
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 30) * 4;
const ANSWERED = ['chat.send', 'chat.read', 'chat.page'];

describe('whatever a socket is sent', () => {
  const answers = new Answers();
  let bridge: TestBridge;

  beforeAll(async () => {
    bridge = await startBridge({ env: { RATE_LIMITS: 'off', LOG_LEVEL: 'debug' } });
  });
  afterAll(() => bridge.stop());

  const frame = fc.record(
    {
      content: hostileValue,
      client_message_id: fc.oneof(fc.uuid(), hostileValue),
      attachment_ids: hostileValue,
      sequence: hostileValue,
      is_typing: hostileValue,
      url: hostileValue,
      title: hostileValue,
      cart_value: hostileValue,
    },
    { requiredKeys: [] },
  );

  const fine = fc.oneof(
    fc.record({ content: hostileText, client_message_id: fc.uuid() }),
    fc.record({ sequence: hostileNumber }),
    fc.record({ url: hostileText, title: hostileText, cart_value: hostileNumber }),
  );

  it('it acknowledges, with a receipt or a problem, and stays open', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const socket = await shopper.listen();
    const property = fc.asyncProperty(
      fc.constantFrom(...ANSWERED),
      fc.oneof(fine, frame, hostileValue),
      async (event, payload) => {
        const answer: unknown = await socket.timeout(5_000).emitWithAck(event as 'chat.send', payload as never);
        const { code, status } = (answer ?? {}) as { code?: unknown; status?: number };
        if (code !== undefined) answers.holdProblem(answer, JSON.stringify(answer));
        answers.count(String(status ?? 'taken'));
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: RUNS, endOnFailure: true });
    expect(socket.connected).toBe(true);
    process.stdout.write(`fuzz of the socket: ${answers.summary()}\n`);
    shopper.close();
  });

  it('events of any name change nothing', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const socket = await shopper.listen();
    const before = await shopper.messages();
    const property = fc.asyncProperty(hostileText, fc.array(hostileValue, { maxLength: 4 }), (event, payloads) => {
      socket.emit(`x${event}` as 'chat.typing', ...(payloads as [never]));
      return Promise.resolve();
    });
    await fc.assert(property, { seed: SEED, numRuns: RUNS, endOnFailure: true });
    socket.emit('chat.typing', { is_typing: true });
    await shopper.say('still here');
    expect((await shopper.messages()).last_sequence).toBe(before.last_sequence + 1);
    shopper.close();
  });

  it.each([
    ['no JSON', ['42/chat,["chat.send"']],
    [
      'a frame of no event',
      ['42/chat,{}', '42/chat,[]', '42/chat,[null]', '42/chat,[{"toString":"x"}]', '42/chat,["__proto__",{}]'],
    ],
    ['an acknowledgement beyond all numbers', ['42/chat,99999999999999999999["chat.send",{}]']],
    ['an acknowledgement of nothing', ['43/chat,7[]', '43/chat,[]']],
    [
      'a name that the library keeps for itself',
      ['42/chat,["connect",{}]', '42/chat,["disconnect"]', '42/chat,["error",{}]'],
    ],
    [
      'binary parts that never come',
      ['451-/chat,["chat.send",{"_placeholder":true,"num":0}]', '459999999-/chat,["chat.send"]'],
    ],
    [
      'binary parts that are not announced',
      ['451-/chat,["chat.send",{"_placeholder":true,"num":"toString"}]', Buffer.from([1])],
    ],
    ['a namespace that is not there', ['40/admin,', '40/__proto__,', '42/admin,["chat.send",{}]']],
    ['a packet type that is not there', ['49', '4', '9', '', '\u0000', '4\ud800']],
    ['parts of other transports', [Buffer.from('b4AQ=='), Buffer.alloc(2), '2probe', '5']],
    ['more than a frame holds', [`42/chat,["chat.send",{"content":"${'x'.repeat(200_000)}"}]`]],
    ['a depth of 40,000', [`42/chat,["chat.send",${'['.repeat(40_000)}${']'.repeat(40_000)}]`]],
  ])('%s: others go on', async (_what, frames) => {
    const shopper = await TestShopper.open(bridge.url);
    const bystander = await TestShopper.open(bridge.url);
    await bystander.listen();
    const socket = new WebSocket(`${bridge.url.replace('http', 'ws')}/api/v1/socket/?EIO=4&transport=websocket`);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.once('open', resolve));
    await spoken(socket, `40/chat,${JSON.stringify({ session_token: shopper.session.session_token })}`);
    for (const one of frames) socket.send(one);
    socket.close();
    await closed;
    await bystander.say('still here');
    await bystander.hears('chat.message', { content: 'still here' });
    bystander.close();
  });

  it('nothing of it is in a log', () => {
    expect(bridge.output()).toContain('is running.');
    expect(linesWithPersonal(bridge.output())).toEqual([]);
  });
});

/** Sends it, and waits for the answer that the namespace was entered. */
async function spoken(socket: WebSocket, packet: string): Promise<void> {
  const entered = new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      if (String(data).startsWith('40/chat,')) resolve();
    });
  });
  socket.send(packet);
  await entered;
}
