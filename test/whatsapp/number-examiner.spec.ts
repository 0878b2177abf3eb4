/** An examined number is told so that whoever set it up knows what to mend. */
import { FakeGraph } from '../../src/embedded/whatsapp';
import { asNumber } from '../../src/odoo/whatsapp/as-number';
import { GraphNumberExaminer } from '../../src/whatsapp/graph/number-examiner.service';
import type { WhatsAppNumber } from '../../src/whatsapp/numbers.port';
import { LocalServer, listen } from '../support/local-server';

const PUBLIC_URL = 'https://chat.example.com';
const HERE = `${PUBLIC_URL}/api/v1/whatsapp/webhook`;
const DESCRIBED = { phone: '+880 1711-000000', name: 'Smart Dairy', quality: 'GREEN', verified: true };
const examiner = new GraphNumberExaminer({ publicUrl: PUBLIC_URL });

describe('a number', () => {
  let graph: FakeGraph;

  beforeEach(async () => {
    graph = await FakeGraph.start({
      bridgeUrl: 'http://127.0.0.1:9',
      channel: 'default',
      callbackUrl: HERE,
      now: () => 0,
    });
  });
  afterEach(() => graph.close());

  const examine = (changed: Partial<WhatsAppNumber> = {}) =>
    examiner.examine({ ...asNumber(graph.number, graph.url), ...changed });

  it('works, and is told as Meta describes it', async () => {
    expect(await examine()).toEqual({ outcome: 'works', number: DESCRIBED });
  });

  it('has something wrong with what was entered', async () => {
    expect(await examine({ token: 'EAA-of-last-year' })).toEqual({ outcome: 'token_expired' });
    expect(await examine({ appSecret: 'of another app' })).toEqual({ outcome: 'secret_wrong' });
    expect(await examine({ id: '999' })).toEqual({ outcome: 'number_unknown' });
    expect(await examine({ account: '999' })).toEqual({ outcome: 'account_unknown' });
    graph.account.refusal = { code: 190, subcode: 0 };
    expect(await examine()).toEqual({ outcome: 'token_wrong' });
    graph.account.refusal = { code: 2635 };
    expect(await examine()).toEqual({ outcome: 'version_unknown' });
    graph.account.refusal = { code: 80007 };
    expect(await examine()).toEqual({ outcome: 'too_many' });
    for (const code of [10, 200, 368, 131031]) {
      graph.account.refusal = { code };
      expect(await examine()).toEqual({ outcome: 'refused', code });
    }
  });

  it('gets nothing of what people write', async () => {
    const { account } = graph;
    account.isSubscribed = false;
    expect(await examine()).toEqual({ outcome: 'not_subscribed', number: DESCRIBED });
    account.isSubscribed = true;
    account.callbackUrl = 'https://old.example.com/hook';
    expect(await examine()).toEqual({
      outcome: 'webhook_elsewhere',
      number: DESCRIBED,
      webhook: { there: 'https://old.example.com/hook', here: HERE },
    });
    account.callbackUrl = null;
    expect(await examine()).toEqual({ outcome: 'webhook_missing', number: DESCRIBED });
  });

  it('is not reached', async () => {
    await graph.close();
    expect(await examine()).toEqual({ outcome: 'unreachable' });
  });
});

describe('whatever answers in place of Meta', () => {
  let server: LocalServer;
  let answer: unknown;
  let status = 200;

  beforeAll(async () => {
    server = await listen((_request, response) => response.writeHead(status).end(JSON.stringify(answer)));
  });
  afterAll(() => server.close());

  it.each([
    [200, { hello: 'world' }],
    [200, null],
    [500, '<html>'],
    [404, { error: 'none' }],
    [302, {}],
  ])('is taken for an outage: %s %j', async (code, told) => {
    [status, answer] = [code, told];
    const number = { id: '1', channel: 'default', token: 't', appSecret: 's', verifyToken: 'v', apiUrl: server.url };
    expect(await examiner.examine(number)).toEqual({ outcome: 'unreachable' });
  });
});
