/** Fuzzes the handshake of the socket: what it says of itself, its address, its headers. Others go on, and it enters or is told why not. */
import { request } from 'node:http';
import * as fc from 'fast-check';
import WebSocket from 'ws';
import { TestBridge, startBridge } from '../../support/bridge';
import { TestShopper } from '../../support/shopper';
import { Answers } from './answers';
import { hostileText, hostileValue, linesWithPersonal } from './hostile-values';

const SEED = Number(process.env['FUZZ_SEED'] ?? 13);
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 30) * 2;
const SOCKET = '/api/v1/socket/';
/** Names that libraries read from the address. */
const NAMES = ['EIO', 'transport', 'sid', 't', 'b64', 'j', 'after', 'session_token', '__proto__', 'constructor'];
const HEADERS = [
  'origin',
  'cookie',
  'x-forwarded-for',
  'user-agent',
  'sec-websocket-protocol',
  'accept-language',
  'authorization',
];

describe('whatever a socket says as it connects', () => {
  const answers = new Answers();
  let bridge: TestBridge;
  let bystander: TestShopper;

  beforeAll(async () => {
    bridge = await startBridge({ env: { RATE_LIMITS: 'off', LOG_LEVEL: 'debug' } });
    bystander = await TestShopper.open(bridge.url);
    await bystander.listen();
  });
  afterAll(async () => {
    bystander.close();
    await bridge.stop();
  });

  const othersGoOn = async (content: string) => {
    await bystander.say(content);
    await bystander.hears('chat.message', { content });
  };

  /** What the namespace answers to this packet. */
  async function entering(packet: string): Promise<string> {
    const socket = new WebSocket(`${bridge.url.replace('http', 'ws')}${SOCKET}?EIO=4&transport=websocket`);
    const told = new Promise<string>((resolve, reject) => {
      socket.once('close', () => resolve('closed'));
      socket.once('error', reject);
      socket.on('message', (data: Buffer) => /^4[04]/.test(String(data)) && resolve(String(data)));
    });
    socket.once('open', () => socket.send(packet));
    const answer = await told;
    socket.terminate();
    return answer;
  }
  function hold(answer: string): void {
    answers.count(answer.slice(0, 2));
    if (!answer.startsWith('44/chat,')) return;
    const { data } = JSON.parse(answer.slice('44/chat,'.length)) as { data?: unknown };
    answers.holdProblem(data, answer);
  }

  it('without a session it is refused with a problem', async () => {
    const auth = fc.oneof(
      hostileValue,
      fc.record({ session_token: hostileValue, after: hostileValue }, { requiredKeys: [] }),
    );
    const property = fc.asyncProperty(auth, async (said) => {
      const answer = await entering(`40/chat,${JSON.stringify(said)}`);
      hold(answer);
      expect(answer).not.toMatch(/^40/);
    });
    await fc.assert(property, { seed: SEED, numRuns: RUNS, endOnFailure: true });
    await othersGoOn('after those without a session');
  });

  it('with a session it enters, whatever it says beside that', async () => {
    const { session } = await TestShopper.open(bridge.url);
    const property = fc.asyncProperty(
      hostileValue,
      fc.dictionary(hostileText, hostileValue, { maxKeys: 3 }),
      async (after, more) => {
        const answer = await entering(
          `40/chat,${JSON.stringify({ ...more, session_token: session.session_token, after })}`,
        );
        hold(answer);
        expect(answer).toMatch(/^40\/chat,/);
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: RUNS, endOnFailure: true });
    await othersGoOn('after those with a session');
  });

  it('an address and headers of any kind are taken or refused', async () => {
    const query = fc.array(fc.tuple(fc.constantFrom(...NAMES), hostileText), { maxLength: 4 });
    const property = fc.asyncProperty(
      query,
      fc.constantFrom(...HEADERS),
      hostileText,
      async (parameters, name, value) => {
        const search = parameters.map(([key, text]) => `${key}=${encoded(text)}`).join('&');
        const status = await statusOf(`${SOCKET}?EIO=4&transport=polling&${search}`, { [name]: inHeader(value) });
        answers.count(String(status));
        expect(status).toBeLessThan(500);
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: RUNS, endOnFailure: true });
    await othersGoOn('after those addresses');
    process.stdout.write(`fuzz of handshakes: ${answers.summary()}\n`);
  });

  it('nothing of it is in a log', () => {
    expect(bridge.output()).toContain('is running.');
    expect(linesWithPersonal(bridge.output())).toEqual([]);
  });

  function statusOf(path: string, headers: Record<string, string>): Promise<number> {
    return new Promise((resolve, reject) => {
      const asked = request(`${bridge.url}${path}`, { headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      asked.once('error', reject).end();
    });
  }
});

/** Half a character cannot be in an address, nor more than Node reads of a request's head. */
function encoded(text: string): string {
  return encodeURIComponent([...text.replace(/\p{Surrogate}/gu, '\ufffd')].slice(0, 400).join(''));
}

/** What Node lets into a header. */
function inHeader(text: string): string {
  return Buffer.from(text.slice(0, 400))
    .toString('latin1')
    .replace(/[^\t\x20-\x7e\x80-\xff]/g, '?');
}
