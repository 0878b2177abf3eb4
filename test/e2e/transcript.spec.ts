/** The transcript of a chat for its shopper. */
import request from 'supertest';
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { SharedBridge, shared } from '../support/shared/ask';
import { TestShopper } from '../support/shopper';
import { waitFor } from '../support/wait-for';

describe('the transcript of a chat', () => {
  let bridge: SharedBridge;

  beforeAll(async () => {
    bridge = await shared('bridge');
  });

  it('is a text file with everything that was said, before Odoo knows of the chat', async () => {
    const shopper = await TestShopper.open(bridge.url);
    await shopper.ask('How much does delivery cost?');
    const file = await shopper
      .get('transcript')
      .expect(200)
      .expect('Content-Type', /^text\/plain; charset=utf-8/);
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="chat-\d{4}-\d\d-\d\d\.txt"$/);
    expect(file.text).toContain('You: How much does delivery cost?');
    expect(file.text.match(/^\[/gm)).toHaveLength((await shopper.messages()).last_sequence);
    expect(file.text.split('\n')[0]).toMatch(/\(UTC\)$/);
  });

  it('is by the clock of whoever reads it, and says by which', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const [greeting] = (await shopper.messages()).messages;
    const inDhaka = new Date(Date.parse(greeting?.timestamp ?? '') + 6 * 60 * 60_000).toISOString();
    const file = await shopper.get('transcript?timezone=Asia/Dhaka').expect(200);
    expect(file.text.split('\n')[0]).toMatch(/\(Asia\/Dhaka\)$/);
    expect(file.text).toContain(`[${inDhaka.slice(0, 16).replace('T', ' ')}]`);
    expect((await shopper.get('transcript?timezone=Mars/Olympus').expect(200)).text).toContain('(UTC)');
    await shopper.get(`transcript?timezone=${'x'.repeat(65)}`).expect(422);
  });

  it('is a page in which what was written is text', async () => {
    const shopper = await TestShopper.open(bridge.url, { locale: 'bn' });
    await shopper.ask('<script>alert(1)</script>');
    const page = await shopper
      .get('transcript?format=html')
      .expect(200)
      .expect('Content-Type', /^text\/html/);
    expect(page.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page.text).not.toContain('<script>');
    expect(page.text).toContain('lang="bn"');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    await shopper.get('transcript?format=pdf').expect(422);
  });

  it('is mailed three times an hour, and not without an address or without words', async () => {
    const shopper = await TestShopper.open(bridge.url);
    const mail = (email: string) => shopper.post('transcript', { email });
    await mail('nobody').expect(422);
    expect((await mail('amina@example.com').expect(409)).body).toMatchObject({ code: 'CHAT.NOTHING_TO_SEND' });
    await shopper.ask('Hello');
    await mail('amina@example.com').expect(202, { success: true });
    await mail('amina@example.com').expect(202);
    const refused = await mail('amina@example.com').expect(429);
    expect(refused.body).toMatchObject({ code: 'RATE.LIMITED' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(60);
  });

  describe('by mail', () => {
    let desk: StandinDeskDriver;
    beforeAll(async () => {
      desk = new StandinDeskDriver(bridge.deskUrl);
      await desk.start();
    });
    afterAll(() => desk.stop());

    const states: [string, (shopper: TestShopper) => Promise<unknown>][] = [
      ['the bot has', () => Promise.resolve()],
      ['waits', (shopper) => shopper.connect()],
      ['a person has', (shopper) => shopper.connect().then(() => desk.take(shopper.conversationId))],
      ['has ended', (shopper) => shopper.post('end', {}).expect(200)],
      [
        'was ended after a person had it',
        (shopper) => shopper.connect().then(() => shopper.post('end', {}).expect(200)),
      ],
      ['has a ticket', (shopper) => shopper.leaveTicket({ subject: 'A jar', email: 'amina@example.com' })],
      ['was rated', (shopper) => shopper.post('rate', { rating: 5 }).expect(201)],
    ];
    it.each(states)('reaches Odoo’s queue each time, from a chat that %s', async (_state, comesTo) => {
      const shopper = await TestShopper.open(bridge.url);
      await shopper.ask('Hello');
      await comesTo(shopper);
      for (const email of ['first@example.com', 'second@example.com'])
        await shopper.post('transcript', { email }).expect(202);
      const mailed = await waitFor('both mails', async () => {
        const to = await desk.mailedTo(shopper.conversationId);
        return to.length < 2 ? undefined : to;
      });
      expect(mailed).toEqual(['first@example.com', 'second@example.com']);
    });
  });

  it('is nobody else’s', async () => {
    await request(bridge.url).get('/api/v1/chat/transcript').expect(401);
  });
});
