/** WebKitGTK, which has Safari's engine, by classic WebDriver (https://w3c.github.io/webdriver/). */
import { readdirSync } from 'node:fs';
import { z } from 'zod';
import { waitFor } from '../../support/wait-for';
import type { Engine, InputSource, Window } from './engine';

const Answer = z.object({ value: z.unknown() });
const Refused = z.object({ error: z.string(), message: z.string() });
const Session = z.object({ sessionId: z.string() });
const Outcome = z.union([z.object({ value: z.string() }), z.object({ error: z.string() })]);
const Size = z.object({ width: z.number(), height: z.number() });
const DONE = 'const done = arguments[arguments.length - 1]';
/** The driver looks after one window at a time. */
const CLOSES_WITHIN_MS = 10_000;

export class WebKit implements Engine {
  readonly name = 'webkit';
  private session: string | undefined;

  private constructor(private readonly driver: string) {}

  static async connect(port: string): Promise<WebKit> {
    const driver = `http://127.0.0.1:${port}`;
    await waitFor('the driver of WebKit', () => call(driver, 'GET', '/status').catch(() => undefined));
    return new WebKit(driver);
  }

  async someone(): Promise<Window> {
    await this.close();
    const options = { binary: miniBrowser(), args: ['--automation'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    const open = () => call(this.driver, 'POST', '/session', { capabilities });
    const { sessionId } = Session.parse(
      await waitFor('a window of WebKit', () => open().catch(notYet), CLOSES_WITHIN_MS),
    );
    this.session = `${this.driver}/session/${sessionId}`;
    return new WebKitWindow(this.session);
  }

  async close(): Promise<void> {
    if (this.session !== undefined) await call(this.session, 'DELETE', '');
    this.session = undefined;
  }
}

class WebKitWindow implements Window {
  constructor(private readonly session: string) {}

  async goTo(url: string): Promise<void> {
    await this.call('POST', '/url', { url });
  }

  async back(): Promise<void> {
    await this.call('POST', '/back', {});
  }

  async reload(): Promise<void> {
    await this.call('POST', '/refresh', {});
  }

  async evaluate<T>(expression: string): Promise<T> {
    const value = `Promise.resolve().then(() => (${expression})).then((value) => ({ value: JSON.stringify(value) ?? 'null' }))`;
    const script = `${DONE}; ${value}.catch((error) => ({ error: String(error) })).then(done)`;
    const outcome = Outcome.parse(await this.call('POST', '/execute/async', { script, args: [] }));
    if ('error' in outcome) throw new Error(`${outcome.error}: ${expression}`);
    return JSON.parse(outcome.value) as T;
  }

  async perform(source: InputSource): Promise<void> {
    await this.call('POST', '/actions', { actions: [source] });
  }

  async chooseFiles(field: string, paths: readonly string[]): Promise<void> {
    const element = await this.call('POST', '/execute/sync', { script: `return ${field}`, args: [] });
    const [id] = Object.values(z.record(z.string(), z.string()).parse(element));
    await this.call('POST', `/element/${id}/value`, { text: paths.join('\n') });
  }

  async resize(width: number, height: number): Promise<void> {
    const size = async () => Size.parse(await this.evaluate('({ width: innerWidth, height: innerHeight })'));
    await this.call('POST', '/window/rect', { width, height });
    const inner = await size();
    const frame = { width: width - inner.width, height: height - inner.height };
    await this.call('POST', '/window/rect', { width: width + frame.width, height: height + frame.height });
    await waitFor(`a page of ${width} × ${height}`, async () => {
      const now = await size();
      return now.width === width && now.height === height;
    });
  }

  async picture(): Promise<Buffer> {
    return Buffer.from(z.string().parse(await this.call('GET', '/screenshot')), 'base64');
  }

  private call(method: string, path: string, body?: object): Promise<unknown> {
    return call(this.session, method, path, body);
  }
}

async function call(base: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${base}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = Answer.parse(await response.json());
  if (response.ok) return value;
  const { error, message } = Refused.parse(value);
  throw new Error(`${method} ${path}: ${error}: ${message}`);
}

/** Its folder has the machine's name in it, and the version of the library. */
function miniBrowser(): string {
  const libraries = '/usr/lib';
  const found = readdirSync(libraries)
    .filter((machine) => machine.endsWith('-linux-gnu'))
    .flatMap((machine) => readdirSync(`${libraries}/${machine}`).map((library) => `${libraries}/${machine}/${library}`))
    .filter((folder) => /\/webkit2?gtk-[\d.]+$/.test(folder))
    .map((folder) => `${folder}/MiniBrowser`)
    .at(-1);
  if (found === undefined) throw new Error('WebKitGTK has no MiniBrowser here.');
  return found;
}

/** The window before is still closing. */
function notYet(error: unknown): undefined {
  if (/session not created|Maximum/i.test(String(error))) return undefined;
  throw error;
}
