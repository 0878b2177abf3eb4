/** Fuzzes what the API document leaves out, and holds that no route is left out of all fuzzing. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { webhookSignature } from '../../../src/odoo/webhook/webhook-signature';
import { anAddress } from '../../support/address';
import { SharedBridge, shared } from '../../support/shared/ask';
import { Answers } from './answers';
import { ApiDocument, Operation, operationsOf } from './api-operations';
import { Case, caseOf, send, sweepOf } from './hostile-case';
import { routesOfControllers } from './routes';
import { ELSEWHERE, NOT_FUZZED, PAGES, SIGNED, VOTE } from './unlisted';

const SEED = Number(process.env['FUZZ_SEED'] ?? 13);
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 12);
const SNAPSHOT = join(__dirname, '../../e2e/openapi.snapshot.json');
const KNOWN = {
  channel: 'default',
  locale: 'bn',
  slug: '1',
  helpful: 'yes',
  page: '2',
  q: 'delivery',
  text: 'delivery',
};

it('every route is fuzzed, or named with a reason why not', async () => {
  const listed = operationsOf(JSON.parse(readFileSync(SNAPSHOT, 'utf8')) as ApiDocument);
  const fuzzed = [...listed, ...PAGES, VOTE, ...SIGNED].map(({ method, path }) => `${method} ${path}`);
  const known = new Set([...fuzzed, ...ELSEWHERE, ...Object.keys(NOT_FUZZED)]);
  const routes = await routesOfControllers();
  expect(routes.length).toBeGreaterThan(60);
  expect(routes.filter((route) => !known.has(route))).toEqual([]);
  expect([...known].filter((route) => !routes.includes(route))).toEqual([]);
});

describe('whatever is asked beside the API', () => {
  let bridge: SharedBridge;
  beforeAll(async () => (bridge = await shared('bridge')));

  /** All of the sweep, then some with several things wrong. */
  async function fuzz(operation: Operation, attempt: (one: Case) => Promise<void>): Promise<void> {
    for (const one of sweepOf(operation, KNOWN)) await attempt(one);
    await fc.assert(fc.asyncProperty(caseOf(operation, KNOWN), attempt), {
      seed: SEED,
      numRuns: RUNS,
      endOnFailure: true,
    });
  }

  /** A page says what is wrong in words, and shows nothing as markup that somebody asked with. */
  async function holdPage(answer: Response): Promise<void> {
    const text = await answer.text();
    const what = `${answer.status} ${text.slice(0, 300)}`;
    if (answer.status >= 500) throw new Error(`an error of ours: ${what}`);
    if (/\bat .*\.js:\d+|node_modules|<svg onload|<script>/.test(text)) throw new Error(`shows too much: ${what}`);
    if (answer.status >= 400) expect(answer.headers.get('content-type')).toMatch(/^text\/html|problem\+json/);
    const place = answer.headers.get('location') ?? '/support';
    expect(new URL(place, bridge.url).pathname).toMatch(/^\/support/);
  }
  const headers = () => ({ 'x-forwarded-for': anAddress() }); // no limit of an address is meant here

  it.each(PAGES.map((page) => [`${page.method} ${page.path}`, page] as const))(
    '%s answers with a page',
    async (_name, page) => {
      await fuzz(page, async (one) => {
        const url = new URL(one.path, bridge.url);
        url.search = new URLSearchParams(
          one.query.map(([name, value]): [string, string] => [name, value.slice(0, 400)]),
        ).toString();
        await holdPage(await fetch(url, { headers: headers(), redirect: 'manual' }));
      });
    },
  );

  it('a vote answers with a page, as a form and as anything else', async () => {
    await fuzz(VOTE, async ({ path, body }) => {
      const url = new URL(path, bridge.url);
      const fields = Object.entries(body ?? {}).map(([name, value]): [string, string] => [
        name,
        String(JSON.stringify(value)),
      ]);
      const own = { ...headers(), origin: bridge.url };
      const request = { method: 'POST', redirect: 'manual' } as const;
      await holdPage(await fetch(url, { ...request, headers: own, body: new URLSearchParams(fields) }));
      const json = { ...own, 'content-type': 'application/json' };
      await holdPage(await fetch(url, { ...request, headers: json, body: JSON.stringify(body) ?? '' }));
    });
  });

  it.each(SIGNED)('$path answers Odoo, or says what is wrong', async (operation) => {
    const answers = new Answers();
    await fuzz(operation, async (one) => {
      const [at, nonce] = [String(Math.floor(Date.now() / 1000)), randomUUID()];
      const call = { method: 'POST', path: operation.path, body: Buffer.from(JSON.stringify(one.body) ?? '') };
      const signed = {
        ...headers(),
        'x-storefront-timestamp': at,
        'x-storefront-nonce': nonce,
        'x-storefront-signature': webhookSignature(bridge.webhookSecret, call, at, nonce),
      };
      const answer = await send(bridge.url, operation, { ...one, query: [] }, signed);
      expect([200, 400, 404, 413]).toContain(answer.status);
      await answers.hold(answer);
    });
    process.stdout.write(`fuzz of ${operation.path}: ${answers.summary()}\n`);
  });
});
