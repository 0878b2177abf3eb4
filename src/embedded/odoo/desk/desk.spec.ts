/** The desk page: nothing without a login, nothing for other origins, no HTML out of messages. */
import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStandin, type Standin } from '..';

describe('the desk', () => {
  let dataDir: string;
  let standin: Standin;
  const json = { 'content-type': 'application/json' };
  const options = () => ({ port: 0, dataDir, bridgeUrl: 'http://127.0.0.1:9', bridgeSecret: 's', log: () => {} });

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'desk-'));
    standin = await startStandin(options());
  });
  afterAll(async () => {
    await standin.close();
    await rm(dataDir, { recursive: true });
  });

  const call = (path: string, init: RequestInit = {}) => fetch(`${standin.url}/desk/api/${path}`, init);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    call(path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });
  const login = async (name = 'agent') => {
    const response = await post('login', { login: name, password: name });
    return response.headers.get('set-cookie') ?? '';
  };

  it('asks for a login at every endpoint', async () => {
    for (const path of ['overview', 'chats/1', 'tickets/T00001', 'stream']) expect((await call(path)).status).toBe(401);
    for (const path of ['online', 'logout', 'chats/1/take', 'chats/1/messages', 'tickets/T00001/resolve']) {
      expect((await post(path, {})).status).toBe(401);
    }
    expect((await call('overview', { headers: { cookie: 'standin_desk=guessed' } })).status).toBe(401);
  });

  it('lets in those who serve chats, and gives a cookie that scripts and other sites do not get', async () => {
    expect(await login()).toMatch(/^standin_desk=[\w-]{43}; Path=\/desk; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
    expect((await post('login', { login: 'agent', password: 'wrong' })).status).toBe(401);
    expect((await post('login', { login: 'bridge', password: 'bridge-demo' })).status).toBe(401);
  });

  it('asks the façade as the person who is logged in, and only what belongs to the desk', async () => {
    const cookie = await login();
    expect((await post('staff/staff_tickets', { offset: 0, limit: 1 })).status).toBe(401);
    const listed = await post('staff/staff_tickets', { offset: 0, limit: 1, staff: '7' }, { cookie });
    expect(await listed.json()).toMatchObject({ ok: true, tickets: [{ channel: 'default' }] });
    const agents: unknown = await (await post('staff/staff_agents', {}, { cookie })).json();
    expect(agents).toMatchObject({ agents: [{ name: 'Farhan Ahmed' }, { id: '6', name: 'Nadia Islam' }] });
    const others = await post('staff/staff_agent_change', { agent: '7', status: 'away', staff: '7' }, { cookie });
    expect([others.status, await others.json()]).toMatchObject([409, { code: 'FORBIDDEN' }]);
    expect((await post('staff/staff_tickets', { offset: -1 }, { cookie })).status).toBe(422);
    expect((await post('staff/push', { operations: [] }, { cookie })).status).toBe(404);
  });

  it('takes no action from another origin or a form', async () => {
    const cookie = await login();
    expect((await post('online', { online: true }, { cookie, origin: 'http://evil.example' })).status).toBe(403);
    expect((await post('online', { online: true }, { cookie, 'content-type': 'text/plain' })).status).toBe(403);
    expect((await post('online', { online: true }, { cookie, origin: standin.url })).status).toBe(200);
  });

  it('keeps a session over a restart, and ends it at logout', async () => {
    const cookie = await login();
    await standin.close();
    standin = await startStandin(options());
    expect((await call('overview', { headers: { cookie } })).status).toBe(200);
    await post('logout', {}, { cookie });
    expect((await call('overview', { headers: { cookie } })).status).toBe(401);
  });

  it('serves its page under a policy without inline code', async () => {
    const page = await fetch(`${standin.url}/desk`);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    const html = await page.text();
    const assets = [...html.matchAll(/(?:src|href)="(\/desk\/[^"]+)"/g)].map(([, path]) => path);
    const styles = readdirSync(join(__dirname, 'page')).filter((file) => file.endsWith('.css'));
    expect(assets).toHaveLength(styles.length + 1);
    for (const asset of assets) expect((await fetch(standin.url + asset)).status).toBe(200);
    expect(html).not.toMatch(/<script(?![^>]*src=)|\son\w+=|\sstyle=/);
  });

  it.each(readdirSync(join(__dirname, 'page')).filter((file) => file.endsWith('.js')))(
    'puts text into the page as text only: %s',
    async (file) => {
      const code = await readFile(join(__dirname, 'page', file), 'utf8');
      expect(code).not.toMatch(
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|eval\(/,
      );
    },
  );

  it.each([
    ['of whom the shop vouches for', true, ['S00042', 'SD-12345']],
    ['of nobody whose address was only typed', false, []],
  ])('shows the orders %s', async (_whose, verified, names) => {
    const cookie = await login();
    const conversation = `chat-${verified}`;
    const shopper = { id: `shopper-${verified}`, verified, email: 'amina@example.com' };
    const opening = { channel: 'default', locale: 'en', opened_at: '2026-11-20T09:00:00Z', shopper };
    const operations = [{ id: `open-${verified}`, kind: 'open', conversation, ...opening }];
    await fetch(`${standin.url}/json/2/storefront.chat.bridge/push`, {
      method: 'POST',
      headers: { ...json, authorization: 'Bearer bridge-demo' },
      body: JSON.stringify({ operations }),
    });
    const view = await call(`chats/${conversation}`, { headers: { cookie } });
    const { orders } = (await view.json()) as { orders: { name: string }[] };
    expect(orders.map(({ name }) => name).sort()).toEqual(names);
  });
});
