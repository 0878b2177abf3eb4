/** Concurrent calls to Odoo are limited, and a shopper with many calls does not hold up another. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStandin } from '../../src/embedded/odoo';
import { TestBridge, startBridge } from '../support/bridge';
import { LocalServer, listen } from '../support/local-server';
import { TestShopper } from '../support/shopper';
import { waitFor } from '../support/wait-for';

const GREEDY = 40;
describe('the gate towards Odoo', () => {
  let dataDir: string;
  let standin: Awaited<ReturnType<typeof startStandin>>;
  let between: LocalServer;
  let bridge: TestBridge;
  /** Shoppers whose tickets were asked for, in the order of the calls. */
  const asked: string[] = [];
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'standin-gate-'));
    const options = { port: 0, dataDir, bridgeUrl: 'http://127.0.0.1:9', bridgeSecret: 'unused', log: () => {} };
    standin = await startStandin(options);
    between = await listen((request, response) => {
      void (async () => {
        let body = '';
        for await (const chunk of request) body += String(chunk);
        const shopper = /"tickets",.*"shopper":\s*"([^"]+)"/s.exec(body)?.[1];
        if (shopper !== undefined) {
          asked.push(shopper);
          await released;
        }
        const answer = await fetch(`${standin.url}${request.url}`, {
          method: request.method ?? 'POST',
          headers: { 'content-type': 'application/json' },
          ...(body === '' ? {} : { body }),
        });
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
      })();
    });
    bridge = await startBridge({
      env: {
        ODOO_URL: between.url,
        ODOO_DB: 'standin',
        ODOO_LOGIN: 'bridge',
        ODOO_API_KEY: 'bridge-demo',
        ODOO_PROTOCOL: 'jsonrpc',
        ODOO_CONCURRENCY: '1',
      },
    });
  });
  afterAll(async () => {
    await bridge.stop();
    await between.close();
    await standin.close();
    await rm(dataDir, { recursive: true });
  });

  it('lets a shopper with one call pass one with forty', async () => {
    const [greedy, single] = await Promise.all([TestShopper.open(bridge.url), TestShopper.open(bridge.url)]);
    const many = Array.from({ length: GREEDY }, () => greedy.get('tickets').expect(200));
    const under = Promise.all(many);
    await waitFor('the first call', () => asked[0]);
    const one = single.get('tickets').expect(200);
    const answered = Promise.all([under, one]);
    for (let at = 0; at < 5; at += 1) await fetch(`${bridge.url}/health/live`); // by then the one is in the queue
    release();
    await answered;
    expect(asked).toHaveLength(GREEDY + 1);
    expect(asked.indexOf(single.session.shopper.id)).toBeLessThan(GREEDY / 2);
  });
});
