/** The bot of a whole bridge: its examples are learned in a thread, and what it cannot answer keeps a way out. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { TestBridge, startBridge } from '../support/bridge';
import { shared } from '../support/shared/ask';
import { TestShopper } from '../support/shopper';
import { hasLearned } from '../bot/conversations/has-learned';

describe('the bot of a running bridge', () => {
  let bridge: TestBridge;
  beforeAll(async () => (bridge = await startBridge({ env: { RATE_LIMITS: 'off' } })));
  afterAll(() => bridge.stop());

  it('comes to understand what only an example phrase says', async () => {
    await expect(hasLearned(bridge.url)).resolves.toBeUndefined();
  }, 150_000);

  it('has a way out of what is none of the shop’s business', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const answer = await shopper.ask('who painted the starry night');
    expect(answer.actions.map(({ action }) => action)).toEqual(expect.arrayContaining(['connect_agent', 'show_faq']));
  });

  it('says that a message only ends the chat, whoever has it; the client ends it', async () => {
    const shopper = await TestShopper.open(bridge.url);
    expect((await shopper.ask('is the shop closed on Friday')).ends).toBeUndefined();
    expect(await shopper.ask('Close')).toMatchObject({ ends: true, intent: 'end_chat' });
    expect((await shopper.connect()).state).toBe('waiting');
    expect((await shopper.say('Close the lid?')).ends).toBeUndefined();
    expect((await shopper.say('Done')).ends).toBe(true); // no person has asked anything yet
    const id = 'd0c0b0a0-1111-4222-8333-444455556666';
    expect(await shopper.say('إنهاء المحادثة', id)).toMatchObject({ ends: true, duplicate: false });
    expect(await shopper.say('إنهاء المحادثة', id)).toMatchObject({ ends: true, duplicate: true });
  });
});

describe('a person who has the chat', () => {
  let desk: StandinDeskDriver;
  beforeAll(async () => {
    desk = new StandinDeskDriver((await shared('bridge')).deskUrl);
    await desk.start();
  });
  afterAll(() => desk.stop());

  it('may have asked whether it is done: only a goodbye ends it', async () => {
    const shopper = await TestShopper.open((await shared('bridge')).url);
    await shopper.connect();
    await shopper.listen();
    await desk.take(shopper.conversationId);
    await shopper.hears('chat.agent_joined');
    expect((await shopper.say('Done')).ends).toBeUndefined();
    expect((await shopper.say('Exit')).ends).toBe(true);
    shopper.close();
  });
});

describe('bot:evaluate', () => {
  const bot = join(__dirname, '..', 'bot');

  it('prints what it measured on Bengali, romanised and mixed questions, which it was not tuned on', () => {
    const printed = execFileSync(
      'npm',
      [
        ...['run', '--silent', 'bot:evaluate', '--'],
        ...['--train', join(bot, 'bengali.examples.csv'), '--test', join(bot, 'bengali.questions.csv')],
        ...['--out-of-scope', join(bot, 'bengali.out-of-scope.txt'), '--json'],
      ],
      { encoding: 'utf8' },
    );
    const measured = JSON.parse(printed) as Record<string, number>;
    expect(measured.accuracy).toBeGreaterThan(0.75);
    expect(measured.precision).toBeGreaterThan(0.95);
    expect(measured.oos_answered).toBeLessThan(0.05);
    expect(measured.auroc).toBeGreaterThan(0.85);
  });
});
