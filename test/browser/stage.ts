/** Set-up of every browser suite: a browser, a bridge or the gallery, and people who are gone after each test. */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import type { ConsentLine } from '../../src/contract/odoo';
import { startBridge } from '../support/bridge';
import type { BridgeOptions, TestBridge } from '../support/bridge';
import { openConsentShop } from '../support/consent-shop';
import type { ConsentShop } from '../support/consent-shop';
import { SharedBridge, shared } from '../support/shared/ask';
import { connectChromium, someone } from './chromium';

const SLOWEST_TEST_MS = 240_000;

interface People {
  /** A person of their own, on a desktop unless said otherwise. */
  someone(screen?: BrowserContextOptions): Promise<BrowserContext>;
}

export interface Stage<Bridge = SharedBridge> extends People {
  readonly bridge: Bridge;
}

export interface Gallery extends People {
  readonly url: string;
}

/**
 * A bridge that other suites have used before: for suites whose chats are their own, and which look at no list of chats.
 * Like the next two to be called in the body of a suite, which it sets up and takes down.
 */
export function setStage(): Stage {
  return standOn(() => shared('bridge'));
}

/** A bridge of its own, for suites that count chats, keep an agent available, or need it set up differently. */
export function setOwnStage(options: BridgeOptions | (() => Promise<BridgeOptions>) = {}): Stage<TestBridge> {
  return standOn(
    async () => startBridge(typeof options === 'function' ? await options() : options),
    (bridge) => bridge.stop(),
  );
}

/** A shop whose channels say something of personal data before the first message. */
export function setConsentStage(line: ConsentLine): Stage<ConsentShop> {
  return standOn(
    () => openConsentShop(line),
    (shop) => shop.close(),
  );
}

/** The gallery of the widget, without any bridge. */
export function setGallery(): Gallery {
  const stage = standOn(() => shared('gallery'));
  return {
    get url() {
      return stage.bridge.url;
    },
    someone: stage.someone,
  };
}

function standOn<Ground>(open: () => Promise<Ground>, close?: (ground: Ground) => Promise<void>): Stage<Ground> {
  let ground: Ground | undefined;
  let browser: Browser | undefined;
  const people: BrowserContext[] = [];

  jest.setTimeout(SLOWEST_TEST_MS);
  beforeAll(async () => {
    const connected = shared('browser').then(({ endpoint }) => connectChromium(endpoint));
    [ground, browser] = await Promise.all([open(), connected]);
  });
  afterEach(async () => {
    await Promise.all(people.splice(0).map((person) => person.close()));
  });
  afterAll(async () => {
    await browser?.close();
    if (ground !== undefined) await close?.(ground);
  });

  return {
    get bridge() {
      if (ground === undefined) throw new Error('The suite has not begun.');
      return ground;
    },
    someone: async (screen) => {
      if (browser === undefined) throw new Error('The suite has not begun.');
      const person = await someone(browser, screen);
      people.push(person);
      return person;
    },
  };
}
