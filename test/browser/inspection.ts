/** Inspects the widget as it stands on the page: axe, size of targets, words that are cut. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The panel, or the chat button where a scene has that alone. */
const WIDGET = 'storefront-chat-panel, storefront-chat';

/** Every element and text that can be seen and used, however deep; what is only for screen readers is left out. */
const IN_SIGHT = `
  const panel = document.querySelector('${WIDGET}');
  const hostOf = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
  const isUsed = (element) => {
    for (let at = element; at && at !== panel; at = hostOf(at)) if (at.inert || at.matches('.unseen, .unseen *')) return false;
    return element.checkVisibility({ visibilityProperty: true });
  };
  const all = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  const elements = all(panel.shadowRoot).filter(isUsed);
  const say = (element) => element.outerHTML.replace(/<!--.*?-->/g, '').replace(/\\s+/g, ' ').slice(0, 90);
`;

/** A link inside a sentence may be as high as its line (WCAG 2.5.8). */
const SMALL_TARGETS = `(() => {${IN_SIGHT}
  return elements
    .filter((one) => one.matches('button, a[href], input, textarea, summary') && getComputedStyle(one).display !== 'inline')
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 43.9 || box.height < 43.9)
    .map(({ one, box }) => 'small, ' + box.width.toFixed() + ' × ' + box.height.toFixed() + ': ' + say(one));
})()`;

/** Words beyond the edge of the panel or of what cuts them off; a way to scroll there, or an ellipsis, is a way to read them. */
const CUT_WORDS = `(() => {${IN_SIGHT}
  const cut = new Set();
  const beyond = (word, edge, sides) =>
    (sides.includes('x') && (word.left < edge.left - 1 || word.right > edge.right + 1)) ||
    (sides.includes('y') && (word.top < edge.top - 2 || word.bottom > edge.bottom + 2));
  const cutter = (element) => {
    for (let at = element; at && at !== panel; at = hostOf(at)) {
      const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(at);
      if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return null;
      if (/auto|scroll/.test(overflowX + overflowY)) return { edge: at.getBoundingClientRect(), sides: at.clientWidth < at.scrollWidth ? '' : 'x' };
      if (/hidden|clip/.test(overflowX + overflowY)) return { edge: at.getBoundingClientRect(), sides: 'xy' };
    }
    return { edge: panel.getBoundingClientRect(), sides: 'xy' };
  };
  for (const element of elements) {
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
    const by = texts.length > 0 ? cutter(element) : null;
    if (by === null) continue;
    const range = document.createRange();
    for (const text of texts) {
      range.selectNodeContents(text);
      if ([...range.getClientRects()].some((word) => beyond(word, by.edge, by.sides))) cut.add('cut: ' + say(element));
    }
  }
  const sideways = elements.filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1);
  const wide = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
  return [...cut, ...sideways.map((one) => 'scrolls sideways: ' + say(one)), ...wide];
})()`;

/** Those of the rules that axe keeps by itself that depend on colours, and on the size of the screen besides. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];
const LAYOUT_RULES = [...COLOR_RULES, 'scrollable-region-focusable'];

/** Everything that axe finds there. */
export function axeFindings(page: Page, where = WIDGET): Promise<string[]> {
  return axeRun(page, where);
}

/** What axe finds about colours alone: contrast, and links that only a colour tells apart. */
export function colorFindings(page: Page, where = WIDGET): Promise<string[]> {
  return axeRun(page, where, COLOR_RULES);
}

/** What axe finds that may differ from one size of the screen to another. */
export function layoutFindings(page: Page): Promise<string[]> {
  return axeRun(page, WIDGET, LAYOUT_RULES);
}

/** The builder brings axe along, with the cheapest of its rules; once there it is asked directly, which takes a tenth. */
async function axeRun(page: Page, where: string, rules?: readonly string[]): Promise<string[]> {
  const isThere = await page.evaluate<boolean>('"axe" in window');
  if (!isThere) await new AxeBuilder({ page }).setLegacyMode(true).withRules(['html-has-lang']).analyze();
  // No rule that runs looks at style sheets, and nobody reads the selectors: both are dear.
  const options = { resultTypes: ['violations'], selectors: false, preload: { assets: ['media'] }, runOnly: rules };
  return page.evaluate<string[]>(`axe.run('${where}', ${JSON.stringify(options)}).then(({ violations }) =>
    violations.map(({ id, impact, nodes }) => id + ' (' + impact + '): ' + nodes.map(({ html }) => html).join(' ')))`);
}

export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(SMALL_TARGETS);
}

export function cutWords(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(CUT_WORDS);
}

/** Spacing as a shopper who needs it sets it (WCAG 1.4.12), in every part that is there now. */
export async function spaceOut(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
    const space = (root) => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) space(shadowRoot);
    };
    space(document.querySelector('${WIDGET}').shadowRoot);
  })()`);
}
