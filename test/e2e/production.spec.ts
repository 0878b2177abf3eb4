/** A bridge in production shows the chat and nothing else. */
import { randomBytes } from 'node:crypto';
import { TestBridge, startAndFail, startBridge } from '../support/bridge';

/** Of this machine, but not the address that a bridge listens at by itself. */
const ELSEWHERE = '127.0.0.2';

const made = () => randomBytes(32).toString('hex');
const WITHOUT_ODOO = { NODE_ENV: 'production', SESSION_SECRET: made(), ODOO_WEBHOOK_SECRET: made() };
const WITHOUT_ORIGINS = { ...WITHOUT_ODOO, ODOO_STANDIN: 'yes' };
const PRODUCTION = { ...WITHOUT_ORIGINS, ALLOWED_ORIGINS: '*' };

describe('a bridge in production', () => {
  let bridge: TestBridge;
  beforeAll(async () => (bridge = await startBridge({ env: PRODUCTION })));
  afterAll(() => bridge.stop());

  it.each([
    '/metrics',
    '/api/docs',
    '/api/docs-json',
    '/api/docs-yaml',
    '/shop/',
    '/shop/addresses.json',
    '/widget/gallery/',
    '/widget/gallery/index.html',
    '/widget/demo/index.html',
    '/widget/storefront-chat.js.map',
    '/widget/storefront-chat.js.m%61p',
    '/widget/%67allery/index.html',
    '/widget/x/..%2fgallery/index.html',
  ])('has nothing at %s', async (path) => {
    const response = await fetch(`${bridge.url}${path}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it('serves the widget, the help pages, the API and its health', async () => {
    const config = '/api/v1/chat/config?channel=default';
    const paths = ['/widget/storefront-chat.js', '/widget/sri.json', '/support', '/health/live', config];
    const answers = await Promise.all(paths.map(async (path) => (await fetch(`${bridge.url}${path}`)).status));
    expect(answers).toEqual(paths.map(() => 200));
  });

  it('listens at every address, for what stands before it may be elsewhere', async () => {
    expect((await fetch(`http://${ELSEWHERE}:${bridge.port}/health/live`)).status).toBe(200);
  });

  it('says what to set while any page may use it', () => {
    expect(bridge.output()).toMatch(/"level":40,.*"event":"origins.any","advice":"Set ALLOWED_ORIGINS to /);
  });

  it('does not start before somebody said which pages may use it', async () => {
    const open = await startAndFail(WITHOUT_ORIGINS);
    expect(open.code).toBe(1);
    expect(open.output).toContain('ALLOWED_ORIGINS is missing: name the origins of the pages that show the chat');
  });

  it('does not start with secrets that can be guessed, nor without an Odoo', async () => {
    const weak = await startAndFail({ ...WITHOUT_ODOO, SESSION_SECRET: '1234567890123456' });
    expect(weak.code).toBe(1);
    for (const name of ['ODOO_URL is missing', 'SESSION_SECRET can be guessed']) expect(weak.output).toContain(name);
    expect(weak.output).not.toContain('1234567890123456');
  });
});

describe('a bridge that is not in production', () => {
  let bridge: TestBridge;
  beforeAll(async () => (bridge = await startBridge({ env: { HOST: ELSEWHERE } })));
  afterAll(() => bridge.stop());
  const at = (host: string, path: string) => fetch(`http://${host}:${bridge.port}${path}`);

  it('is all open', async () => {
    const paths = ['/metrics', '/api/docs', '/shop/', '/widget/gallery/index.html', '/widget/storefront-chat.js.map'];
    const answers = await Promise.all(paths.map(async (path) => (await at(ELSEWHERE, path)).status));
    expect(answers).toEqual(paths.map(() => 200));
  });

  it('listens at HOST alone', async () => {
    await expect(at('127.0.0.1', '/health/live')).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });
});
