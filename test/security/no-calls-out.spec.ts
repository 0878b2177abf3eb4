/**
 * The bridge never calls an address that somebody sends it: no page, no link in a message, no picture, nothing from a webhook.
 */
import { randomUUID } from 'node:crypto';
import { webhookSignature } from '../../src/odoo/webhook/webhook-signature';
import { SharedBridge, shared } from '../support/shared/ask';
import { LocalServer, listen } from '../support/local-server';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import { waitFor } from '../support/wait-for';

describe('an address that somebody sends', () => {
  const called: string[] = [];
  let bridge: SharedBridge;
  let trap: LocalServer;

  beforeAll(async () => {
    bridge = await shared('bridge');
    trap = await listen((request, response) => {
      called.push(request.url ?? '');
      response.end('caught');
    });
  });
  afterAll(() => trap.close());

  it('is caught by the trap when it is called, so that what follows says something', async () => {
    await fetch(`${trap.url}/control`);
    expect(called.splice(0)).toEqual(['/control']);
  });

  it('is not called, in whatever field it stands', async () => {
    const url = `${trap.url}/x.png`;
    const page = { url, title: url, referrer: url };
    const shopper = await TestShopper.open(bridge.url, { page, visitor: { name: url } });
    await shopper.ask(url);
    for (const text of [url, `![x](${url})`, `[x](${url})`, `<img src="${url}">`]) await shopper.say(text);
    await shopper.leaveTicket({ subject: url, description: url });
    await shopper.connect({ reason: url, skill: url });
    await shopper.post('end', { reason: url }).expect(200);
    await shopper.post('rate', { rating: 5, feedback: url }).expect(201);
    await shopper.get('transcript?format=html').expect(200);
    const staff = await TestStaff.login(bridge.url, 'manager');
    await staff.read(shopper.conversationId);
    await fetch(`${bridge.url}/support/faq?q=${encodeURIComponent(url)}`, {
      headers: { referer: url, origin: trap.url },
    });
    expect(called).toEqual([]);
  });

  it('is not called for a signed webhook either', async () => {
    const url = `${trap.url}/y.png`;
    const shopper = await TestShopper.open(bridge.url);
    await shopper.say('hello');
    const at = new Date().toISOString();
    const row = (number: number) => ({
      id: randomUUID(),
      conversation: shopper.conversationId,
      number,
      created_at: at,
    });
    const author = { id: url, name: url, picture: url };
    const attachments = [{ id: url, name: url, mimetype: 'image/png', size: 1 }];
    const products = [{ id: url, name: url, url, picture: url }];
    const order = { name: url, status: 'shipped', placed_at: at, lines_count: 1, tracking_url: url };
    const said = { message_id: '901', author, content: `![x](${url})`, sent_at: at, attachments, products };
    const body = JSON.stringify({
      events: [
        { ...row(1), kind: 'message', ...said },
        { ...row(2), kind: 'order', order },
      ],
      typing: [{ conversation: shopper.conversationId, agent: author, is_typing: true }],
    });
    const [time, nonce, path] = [String(Math.floor(Date.now() / 1000)), randomUUID(), '/api/v1/odoo/events'];
    const call = { method: 'POST', path, body: Buffer.from(body) };
    const answer = await fetch(`${bridge.url}${path}`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-storefront-timestamp': time,
        'x-storefront-nonce': nonce,
        'x-storefront-signature': webhookSignature(bridge.webhookSecret, call, time, nonce),
      },
    });
    expect(answer.status).toBe(202);
    await waitFor('the message to be heard', async () =>
      (await shopper.messages()).messages.some(({ content }) => content.includes(url)),
    );
    await shopper.get('transcript?format=html').expect(200);
    expect(called).toEqual([]);
  });
});
