/** The desk of `npm start` is after a restart as it was before, also one by kill -9 in the middle of a write. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { startBridge, type TestBridge } from '../support/bridge';
import { ONE_PIXEL } from '../support/one-pixel';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import { waitFor } from '../support/wait-for';

jest.setTimeout(240_000);

/** What the staff API reads of the desk; none of it depends on the time of day. */
const READ = [
  'tickets?limit=100',
  'notifications',
  'agents',
  'canned-responses?locale=en',
  'conversations?limit=100',
  'transcripts?q=leaks',
];

describe('the desk of npm start', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'restart-'));
  let bridge: TestBridge;
  let shopper: TestShopper;
  let file: string;
  let reference: string;

  beforeAll(async () => {
    bridge = await startBridge({ dataDir });
    shopper = await TestShopper.open(bridge.url, { visitor: { name: 'Amina', email: 'amina@example.com' } });
    await aDay();
  });
  afterAll(async () => {
    await bridge.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const chat = () => shopper.conversationId;

  /** A chat with a file, a ticket and a rating, and all that staff set. */
  async function aDay(): Promise<void> {
    const manager = await TestStaff.login(bridge.url, 'manager');
    await shopper.connect({ reason: 'A jar' });
    await shopper.say('My jar leaks');
    reference = String((await shopper.leaveTicket({ subject: 'A jar', description: 'It leaks.' })).reference);
    const { id } = await shopper.upload(ONE_PIXEL, 'jar.png');
    await shopper.post('send', { content: 'See', attachment_ids: [id], client_message_id: id }).expect(202);
    const desk = new StandinDeskDriver(bridge.deskUrl);
    await desk.start();
    file = await waitFor('the file at the desk', async () => (await desk.files(chat()))[0]?.id);
    await manager.say(chat(), 'We send another one');
    await manager.request('patch', `conversations/${chat()}`, { priority: 'urgent', status: 'pending' }).expect(200);
    await manager.post(`tickets/${reference}/messages`, { message: 'It is on its way' }).expect(201);
    await manager.request('patch', `tickets/${reference}`, { priority: 'high', status: 'resolved' }).expect(200);
    await shopper.post(`tickets/${reference}/feedback`, { rating: 4, feedback: 'Quick' }).expect(200);
    const canned = { shortcut: 'jar', content: 'Jars leak, {{shopper}}.', category: 'product' };
    await manager.post('canned-responses', canned).expect(201);
    const agent = { status: 'away', max_concurrent_chats: 3, skills: ['jars'] };
    await manager.request('patch', `agents/${manager.session.staff.id}`, agent).expect(200);
    await shopper.post('rate', { rating: 5, feedback: 'Lovely' }).expect(201);
    await waitFor('all of it at the desk', async () => (await desk.chat(chat()))['rating'] === 5 || undefined);
  }

  async function seen(): Promise<Record<string, unknown>> {
    const manager = await TestStaff.login(bridge.url, 'manager');
    const desk = new StandinDeskDriver(bridge.deskUrl);
    await desk.start();
    const answers = await Promise.all(
      READ.map(async (path) => [path, (await manager.get(path).expect(200)).body as unknown] as const),
    );
    return {
      ...Object.fromEntries(answers),
      ticket: (await manager.get(`tickets/${reference}`).expect(200)).body as unknown,
      chat: await desk.chat(chat()),
      file: (await desk.download(chat(), file)).toString('base64'),
      shopper: (await shopper.at(bridge.url).messages()).messages,
    };
  }

  it.each<[string, NodeJS.Signals, string]>([
    ['an end', 'SIGTERM', ''],
    ['a kill -9', 'SIGKILL', ''],
    ['a kill -9 in the middle of a write', 'SIGKILL', '[["tickets","T00001",{"row":{"refer'],
  ])('has everything as it was after %s', async (_how, signal, half) => {
    const before = await seen();
    expect(before['file']).toBe(ONE_PIXEL.toString('base64'));
    expect(before['chat']).toMatchObject({ priority: 'urgent', rating: 5, feedback: 'Lovely' });
    await bridge.stop(signal);
    if (half) appendFileSync(join(dataDir, 'standin.jsonl'), half);
    bridge = await startBridge({ dataDir, port: bridge.port, standinPort: bridge.standinPort });
    expect(await seen()).toEqual(before);
  });
});
