/** RPC answers where 18.0 and 19.0 differ, as seen on both. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStandin, type Standin } from '..';
import type { Series } from './services';

const JSON_TYPE = { 'content-type': 'application/json' };
const KEY = { authorization: 'Bearer bridge-demo' };
const COMMON = { service: 'common', method: 'bogus', args: [] };

describe.each<Series>(['18.0', '19.0'])('RPC of %s', (series) => {
  let dataDir: string;
  let standin: Standin;
  const is19 = series === '19.0';

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'rpc-'));
    const options = { port: 0, dataDir, series, bridgeUrl: 'http://127.0.0.1:9', bridgeSecret: 's', log: () => {} };
    standin = await startStandin(options);
  });
  afterAll(async () => {
    await standin.close();
    await rm(dataDir, { recursive: true });
  });

  const post = (path: string, body: unknown, headers: Record<string, string> = JSON_TYPE) =>
    fetch(standin.url + path, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const json2 = async (path: string, body: unknown, headers: Record<string, string> = KEY) => {
    const response = await post(`/json/2/${path}`, body, { ...JSON_TYPE, ...headers });
    return [response.status, response.ok ? {} : await response.json()] as const;
  };

  it('puts an exception into Odoo’s envelope', async () => {
    const answer: unknown = await (await post('/jsonrpc', { jsonrpc: '2.0', id: 'x', params: COMMON })).json();
    const told = {
      name: 'builtins.Exception',
      message: 'Method not found: bogus',
      arguments: ['Method not found: bogus'],
      context: {},
    };
    expect(answer).toMatchObject({
      jsonrpc: '2.0',
      id: 'x',
      error: { code: is19 ? 0 : 200, message: 'Odoo Server Error', data: told },
    });
  });

  it('answers what is no JSON-RPC without an envelope', async () => {
    expect((await post('/jsonrpc', '{broken')).status).toBe(400);
    expect((await post('/jsonrpc', '[1]')).status).toBe(400);
    expect((await post('/jsonrpc', '{}', { 'content-type': 'text/plain' })).status).toBe(is19 ? 415 : 400);
  });

  it('tells its version where its series does', async () => {
    const told: unknown = await (await post('/web/webclient/version_info', {})).json();
    expect(told).toMatchObject({ id: null, result: { server_serie: series, protocol_version: 1 } });
    expect((await fetch(`${standin.url}/web/version`)).status).toBe(is19 ? 200 : 404);
  });

  it('has JSON-2 from 19.0 on, with its statuses', async () => {
    const bridge = 'storefront.chat.bridge';
    if (!is19) return expect((await post(`/json/2/${bridge}/hello`, {}, { ...JSON_TYPE, ...KEY })).status).toBe(404);
    expect(await json2(`${bridge}/hello`, {}, { authorization: '' })).toMatchObject([
      401,
      { name: 'werkzeug.exceptions.Unauthorized' },
    ]);
    expect(await json2(`${bridge}/hello`, {}, { authorization: 'bearer agent' })).toMatchObject([
      401,
      { message: 'Invalid apikey' },
    ]);
    expect(await json2(`${bridge}/nope`, {})).toMatchObject([404, { name: 'werkzeug.exceptions.NotFound' }]);
    expect(await json2(`${bridge}/_nope`, {})).toMatchObject([403, { name: 'odoo.exceptions.AccessError' }]);
    expect(await json2('no.model/read', {})).toMatchObject([404, { message: "the model 'no.model' does not exist" }]);
    expect(await json2(`${bridge}/push`, {})).toMatchObject([
      422,
      { message: "missing a required argument: 'operations'" },
    ]);
    expect(await json2(`${bridge}/push`, { operations: 1 })).toMatchObject([
      422,
      { name: 'odoo.exceptions.ValidationError' },
    ]);
    expect(await json2(`${bridge}/hello`, { ids: ['1'] })).toMatchObject([
      422,
      { message: `cannot call ${bridge}.hello with ids` },
    ]);
    expect(await json2(`${bridge}/hello`, { context: { lang: 'bn_IN' } })).toEqual([200, {}]);
  });
});
