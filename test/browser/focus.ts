/** Inspects the focus: its place, whether it is seen there, and elements that it cannot reach. */
import type { Locator, Page } from 'playwright-core';

const MOST_STOPS = 80;

/** What has the focus, however deep; the body has it when nothing has. */
const ACTIVE = `(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
})()`;

/** What is wrong with the place that has the focus: nothing of it is seen, or it has no ring (WCAG 2.4.7, 2.4.11); and how many were reached. */
const PROBLEM = `(async () => {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  const element = ${ACTIVE};
  if (element === document.body) return { problem: '', reached: window.reached.size };
  window.reached.add(element);
  const say = element.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 120);
  const { x, y, width, height } = element.getBoundingClientRect();
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const [right, bottom] = [Math.min(innerWidth, x + width), Math.min(innerHeight, y + height)];
  const holds = (outer, inner) => {
    for (let at = inner; at; at = at.getRootNode().host) if (outer.contains(at)) return true;
    return false;
  };
  const isSeenAt = (across, down) => {
    let found = null;
    for (let there = document; there; there = found.shadowRoot) {
      const next = there.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
      if (next === found || next === null) break;
      found = next;
    }
    return holds(element, found) || found?.contains(element);
  };
  const isSeen = [0.1, 0.5, 0.9].some((across) => [0.1, 0.5, 0.9].some((down) => isSeenAt(across, down)));
  const reached = window.reached.size;
  if (right <= left || bottom <= top || !isSeen) return { problem: 'not seen: ' + say, reached };
  const ring = [element, element.closest('label')].some((one) => one && getComputedStyle(one).outlineStyle !== 'none');
  return { problem: ring ? '' : 'no ring: ' + say, reached };
})()`;

const NOT_REACHED = `(() => {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  const isInert = (one) => one?.inert || (one && isInert(one.parentElement ?? one.getRootNode().host));
  return all(document.querySelector('storefront-chat-panel').shadowRoot)
    .filter((one) => one.matches('button:enabled, a[href], textarea, input:not([type=radio]), [tabindex="0"]'))
    .filter((one) => one.tabIndex >= 0 && one.checkVisibility() && !isInert(one) && !window.reached.has(one))
    .map((one) => 'not reached: ' + one.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 120));
})()`;

/** @returns tag, id or class of what has the focus: `BODY` when it got lost. */
export function focused(page: Page): Promise<string> {
  return page.evaluate<string>(
    `(({ tagName, id, className }) => [tagName, id || className].join(' ').trim())(${ACTIVE})`,
  );
}

/** Presses a key once the focus is inside: it follows a view a frame later, and till then the page has the key. */
export async function pressInside(view: Locator, key: string): Promise<void> {
  await view.locator(':focus').first().waitFor();
  await view.page().keyboard.press(key);
}

/** Tab goes once through everything; @returns what it did not reach, and where it could not be seen. */
export async function tabThrough(page: Page): Promise<string[]> {
  const problems = new Set<string>();
  await page.evaluate(`window.reached = new Set(); ${ACTIVE}.blur()`);
  // Past the last one it leaves the page, and comes back at the first.
  for (let [stop, before, inVain] = [0, 0, 0]; stop < MOST_STOPS && inVain < 3; stop += 1) {
    await page.keyboard.press('Tab');
    const { problem, reached } = await page.evaluate<{ problem: string; reached: number }>(PROBLEM);
    if (problem !== '') problems.add(problem);
    inVain = reached === before ? inVain + 1 : 0;
    before = reached;
  }
  return [...problems, ...(await page.evaluate<string[]>(NOT_REACHED))];
}
