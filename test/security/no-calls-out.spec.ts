/**
 * The bridge never calls an address that somebody sends it: no page, no link in a message, no picture, nothing from a webhook.
 */
import { SharedBridge, shared } from '../support/shared/ask';
import { LocalServer, listen } from '../support/local-server';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';

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
});
