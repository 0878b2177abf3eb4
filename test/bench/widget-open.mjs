// Cost of opening the chat in a browser: longest task, layout shift, and time until one can write.
//   RATE_LIMITS=off npm start        in another terminal
//   node test/bench/widget-open.mjs [bridge url] [times slower than this machine]
import bundled from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const url = process.argv[2] ?? 'http://localhost:3000';
const slowdown = Number(process.argv[3] ?? 1);
const RUNS = 5;

const browser = await chromium.launch({ executablePath: await bundled.executablePath(), args: ['--no-sandbox'] });
console.log('run   longest task ms   tasks over 50 ms   layout shift   ready after ms');
const runs = [];
for (let run = 1; run <= RUNS; run += 1) {
  const figures = await open();
  runs.push(figures);
  console.log(line(run, figures));
}
console.log(line('med', runs.sort((one, other) => one.longest - other.longest)[Math.floor(RUNS / 2)]));
await browser.close();

/** A visitor of their own, with an empty cache; the shop's page is quiet before the chat is opened. */
async function open() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(`${url}/shop/`, { waitUntil: 'networkidle' });
  const figures = await page.evaluate(measured);
  await context.close();
  return figures;
}

/** Runs in the page. Opened by script: what shifts right after a click does not count as a shift. */
async function measured() {
  const tasks = [];
  const shifts = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift' });
  const began = performance.now();
  document.querySelector('storefront-chat').open();
  const inside = (root, selector) => root?.shadowRoot?.querySelector(selector);
  const isReady = () => {
    const panel =
      document.querySelector('storefront-chat-panel') ??
      inside(document.querySelector('storefront-chat'), 'storefront-chat-panel');
    return Boolean(inside(inside(panel, 'storefront-chat-log'), '.bubble:not(.dots)'));
  };
  while (!isReady() && performance.now() - began < 20_000)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  const ready = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const longest = Math.max(0, ...tasks.map(({ duration }) => duration));
  return { longest, long: tasks.length, shift: shifts.reduce((sum, { value }) => sum + value, 0), ready };
}

function line(run, { longest, long, shift, ready }) {
  const columns = [longest.toFixed(0).padStart(17), String(long).padStart(18), shift.toFixed(4).padStart(14)];
  return [String(run).padStart(3), ...columns, ready.toFixed(0).padStart(16)].join('');
}
