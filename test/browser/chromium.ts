/** A real browser for tests: Chromium out of an npm package, so that nothing needs to be installed. */
import type * as Playwright from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, BrowserServer, LaunchOptions } from 'playwright-core';

/** A host name that leads to this machine, and that browsers do not trust as they trust localhost. */
export const NOT_LOOPBACK = 'shop.example';

const ARGUMENTS = [
  `--host-resolver-rules=MAP ${NOT_LOOPBACK} 127.0.0.1`,
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

const EVERYWHERE: BrowserContextOptions = { timezoneId: 'Asia/Dhaka', locale: 'en-GB', reducedMotion: 'reduce' };

/** For one process. */
export async function launchChromium(): Promise<Browser> {
  const { chromium } = await playwright();
  return chromium.launch(await launchOptions());
}

/** For several processes, which reach it by `connectChromium`. */
export async function launchBrowserServer(): Promise<BrowserServer> {
  const { chromium } = await playwright();
  return chromium.launchServer({ ...(await launchOptions()), host: '127.0.0.1' });
}

/** Closing it closes what was opened through it; the browser stays. */
export async function connectChromium(endpoint: string): Promise<Browser> {
  const { chromium } = await playwright();
  return chromium.connect(endpoint);
}

/** A person of their own: own storage, own screen. */
export async function someone(browser: Browser, screen: BrowserContextOptions = DESKTOP): Promise<BrowserContext> {
  const context = await browser.newContext({ ...EVERYWHERE, ...screen });
  context.setDefaultTimeout(15_000);
  return context;
}

/**
 * A suite of Jest evaluates anew whatever it imports, which takes Playwright two seconds of a processor: Node's own `require`
 * has it once for all suites of a worker. Node before 20.16 does not hand it out.
 */
async function playwright(): Promise<typeof Playwright> {
  const modules = process.getBuiltinModule?.('node:module');
  if (modules === undefined) return import('playwright-core');
  return modules.createRequire(__filename)('playwright-core') as typeof Playwright;
}

async function launchOptions(): Promise<LaunchOptions> {
  const { default: bundled } = await import('@sparticuz/chromium');
  return { executablePath: await bundled.executablePath(), args: ARGUMENTS, headless: true };
}
