/** A real browser for tests: Chromium out of an npm package, so that nothing needs to be installed. */
import bundled from '@sparticuz/chromium';
import { Browser, BrowserContext, BrowserContextOptions, chromium } from 'playwright-core';

const ARGUMENTS = [
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

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await bundled.executablePath(), args: ARGUMENTS, headless: true });
}

/** A person of their own: own storage, own screen. */
export async function someone(browser: Browser, screen: BrowserContextOptions = DESKTOP): Promise<BrowserContext> {
  const context = await browser.newContext({ ...EVERYWHERE, ...screen });
  context.setDefaultTimeout(15_000);
  return context;
}
