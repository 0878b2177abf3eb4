/** Taken off the page, the widget leaves nothing behind: no listener, no socket, no timer, no observer. */
import type { BrowserContext, Page } from 'playwright-core';
import { ForeignShop, startForeignShop } from './foreign-shop';
import { setOwnStage } from './stage';

const TIMES = 20;
/** After so many times each part has been fetched; their templates stay, once. */
const ALL_LOADED = 5;

/** Counts what lives longer than an element: set up before any script of the page runs. */
const COUNT = `
  const listeners = new Set(), timers = new Set(), sockets = new Set(), observers = new Set();
  const shared = (target) => target === window || target === document || target === visualViewport || target instanceof MediaQueryList;
  const names = new WeakMap();
  const nameOf = (thing) => names.get(thing) ?? (names.set(thing, Math.random()), names.get(thing));
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (shared(this ?? window) && listener) listeners.add(type + nameOf(this ?? window) + nameOf(listener));
    return addEventListener.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (shared(this ?? window) && listener) listeners.delete(type + nameOf(this ?? window) + nameOf(listener));
    return removeEventListener.call(this ?? window, type, listener, options);
  };
  const { setTimeout: later, clearTimeout: notLater, setInterval: often, clearInterval: notOften } = window;
  window.setTimeout = (act, ...more) => {
    const id = later(() => { timers.delete(id); act(); }, ...more);
    timers.add(id);
    return id;
  };
  window.clearTimeout = (id) => { timers.delete(id); notLater(id); };
  window.setInterval = (...args) => { const id = often(...args); timers.add(id); return id; };
  window.clearInterval = (id) => { timers.delete(id); notOften(id); };
  window.WebSocket = class extends WebSocket {
    constructor(...args) {
      super(...args);
      sockets.add(this);
      this.addEventListener('close', () => sockets.delete(this));
    }
  };
  window.ResizeObserver = class extends ResizeObserver {
    observe(...args) { observers.add(this); super.observe(...args); }
    disconnect() { observers.delete(this); super.disconnect(); }
  };
  window.alive = () => ({ listeners: listeners.size, timers: timers.size, sockets: sockets.size, observers: observers.size });
`;

const COME_AND_GO = `(async () => {
  const chat = document.createElement('storefront-chat');
  const opened = new Promise((resolve) => chat.addEventListener('open', resolve));
  document.body.append(chat);
  chat.open();
  await opened;
  const panel = chat.shadowRoot.querySelector('storefront-chat-panel');
  const log = panel.shadowRoot.querySelector('storefront-chat-log');
  while (!log.shadowRoot.querySelector('.bubble:not(.dots)')) await new Promise(requestAnimationFrame);
  const during = window.alive();
  chat.remove();
  return during;
})()`;

describe('taken off the page', () => {
  const stage = setOwnStage({ env: { RATE_LIMITS: 'off' } });
  let context: BrowserContext;
  let shop: ForeignShop;

  beforeAll(async () => {
    shop = await startForeignShop(
      `<!doctype html><html lang="en"><title>Shop</title><body><h1>Shop</h1>
        <script type="module" src="${stage.bridge.url}/widget/storefront-chat.js"></script></body></html>`,
    );
  });
  afterAll(() => shop?.stop());

  /** Memory that nothing points to any more is given back first. */
  async function elementsAlive(page: Page): Promise<number> {
    const session = await context.newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { nodes } = await session.send('Memory.getDOMCounters');
    await session.detach();
    return nodes;
  }

  it(`${TIMES} times over, it leaves no listener, socket, timer, observer or element`, async () => {
    context = await stage.someone();
    const page = await context.newPage();
    await page.addInitScript(COUNT);
    await page.goto(shop.url);
    await page.waitForFunction('customElements.get("storefront-chat")');
    const before = JSON.stringify(await page.evaluate('window.alive()'));
    const asBefore = `JSON.stringify(window.alive()) === '${before}'`;
    const during = await page.evaluate(COME_AND_GO);
    expect(during).toMatchObject({ sockets: 1, observers: 1 });
    await page.waitForFunction(asBefore);
    for (let time = 0; time < ALL_LOADED; time += 1) await page.evaluate(COME_AND_GO);
    const nodes = await elementsAlive(page);
    for (let time = 0; time < TIMES; time += 1) await page.evaluate(COME_AND_GO);
    await page.waitForFunction(asBefore);
    expect(await elementsAlive(page)).toBeLessThan(nodes + 100);
  });
});
