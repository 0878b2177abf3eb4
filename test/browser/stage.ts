/** What every browser suite stands on: a bridge of its own, a browser, and people who are gone after each test. */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { startBridge } from '../support/bridge';
import type { BridgeOptions, TestBridge } from '../support/bridge';
import { launchChromium, someone } from './chromium';

const SLOWEST_TEST_MS = 240_000;

export interface Stage {
  readonly bridge: TestBridge;
  /** A person of their own, on a desktop unless said otherwise. */
  someone(screen?: BrowserContextOptions): Promise<BrowserContext>;
}

/** To be called in the body of a suite, which it sets up and takes down. */
export function setStage(options: BridgeOptions = {}): Stage {
  let bridge: TestBridge;
  let browser: Browser;
  const people: BrowserContext[] = [];

  jest.setTimeout(SLOWEST_TEST_MS);
  beforeAll(async () => {
    [bridge, browser] = await Promise.all([startBridge(options), launchChromium()]);
  });
  afterEach(async () => {
    await Promise.all(people.splice(0).map((person) => person.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await bridge?.stop();
  });

  return {
    get bridge() {
      return bridge;
    },
    someone: async (screen) => {
      const person = await someone(browser, screen);
      people.push(person);
      return person;
    },
  };
}
