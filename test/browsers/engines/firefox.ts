/** Firefox by WebDriver BiDi, which it speaks itself. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { BidiConnection } from './bidi-connection';
import type { Engine, InputSource, Window } from './engine';

const Opened = z.object({ context: z.string() });
const Person = z.object({ userContext: z.string() });
const Picture = z.object({ data: z.string() });
const Evaluated = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('success'),
    result: z.object({ value: z.unknown().optional() }),
  }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
]);

export class Firefox implements Engine {
  readonly name = 'firefox';
  private person: string | undefined;

  private constructor(private readonly connection: BidiConnection) {}

  static async connect(port: string): Promise<Firefox> {
    const connection = await BidiConnection.open(port);
    await connection.send('session.new', { capabilities: {} });
    return new Firefox(connection);
  }

  async someone(): Promise<Window> {
    await this.leave();
    const { userContext } = Person.parse(await this.connection.send('browser.createUserContext'));
    this.person = userContext;
    const { context } = Opened.parse(
      await this.connection.send('browsingContext.create', { type: 'tab', userContext }),
    );
    return new FirefoxWindow(this.connection, context);
  }

  async close(): Promise<void> {
    await this.leave();
    await this.connection.send('session.end');
    this.connection.close();
  }

  private async leave(): Promise<void> {
    if (this.person === undefined) return;
    await this.connection.send('browser.removeUserContext', { userContext: this.person });
    this.person = undefined;
  }
}

class FirefoxWindow implements Window {
  constructor(
    private readonly connection: BidiConnection,
    private readonly context: string,
  ) {}

  async goTo(url: string): Promise<void> {
    await this.send('browsingContext.navigate', { url, wait: 'complete' });
  }

  async back(): Promise<void> {
    await this.send('browsingContext.traverseHistory', { delta: -1 });
  }

  async reload(): Promise<void> {
    await this.send('browsingContext.reload', { wait: 'complete' });
  }

  async evaluate<T>(expression: string): Promise<T> {
    const { value } = await this.script(`(async () => JSON.stringify(await (${expression})) ?? 'null')()`);
    return JSON.parse(z.string().parse(value)) as T;
  }

  async perform(source: InputSource): Promise<void> {
    await this.send('input.performActions', { actions: [source] });
  }

  /** As a chooser would: its own command, `input.setFiles`, fails in Firefox 140 with an `InvalidStateError`. */
  async chooseFiles(field: string, paths: readonly string[]): Promise<void> {
    const files = paths.map((path) => [basename(path), readFileSync(path, 'base64')]);
    await this.script(`(() => {
      const input = ${field};
      const chosen = new DataTransfer();
      for (const [name, content] of ${JSON.stringify(files)}) {
        chosen.items.add(new File([Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0))], name));
      }
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.send('browsingContext.setViewport', { viewport: { width, height } });
  }

  async picture(): Promise<Buffer> {
    return Buffer.from(Picture.parse(await this.send('browsingContext.captureScreenshot')).data, 'base64');
  }

  private async script(expression: string): Promise<{ value?: unknown }> {
    const target = { context: this.context };
    const evaluated = Evaluated.parse(
      await this.connection.send('script.evaluate', { expression, target, awaitPromise: true, userActivation: true }),
    );
    if (evaluated.type === 'exception') throw new Error(`${evaluated.exceptionDetails.text}: ${expression}`);
    return evaluated.result;
  }

  private send(method: string, params: object = {}): Promise<unknown> {
    return this.connection.send(method, { context: this.context, ...params });
  }
}
