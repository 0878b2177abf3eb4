/** Finds through shadow roots, waits, and uses mouse and keys in a window as a person does. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from '../support/wait-for';
import type { InputSource, KeyAction, Window } from './engines/engine';

const MOST_STOPS = 40;
/** Two engines that draw without a graphics card, beside a bridge. */
const PATIENCE_MS = 30_000;

/** Codes of https://w3c.github.io/webdriver/#keyboard-actions for keys without a character. */
const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** A selector within one root; a text that its label, else its words have, those of its shadow roots too. */
export interface Target {
  readonly css: string;
  readonly text?: string;
}

const ALL = `function all(root) {
    return [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  }`;

/** All that are seen, in their order: `seen(css, text)`. */
const SEEN = `((css, text) => {
  ${ALL}
  const words = (node) => node.nodeType === 3 ? node.data
    : ['STYLE', 'SCRIPT'].includes(node.nodeName) ? ''
    : [...(node.localName === 'slot' ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes)].map(words).join('');
  return all(document).filter((one) => one.matches(css) && one.getClientRects().length > 0
    && getComputedStyle(one).visibility === 'visible'
    && (text === undefined || ((one.getAttribute('aria-label') ?? '') + ' ' + words(one)).includes(text)));
})`;

/** Where to press it, once it stands still and nothing lies over it. */
const PLACE = `(async (find) => {
  const one = find();
  one?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const frame = () => new Promise(requestAnimationFrame);
  const box = () => { const { x, y, width, height } = find()?.getBoundingClientRect() ?? {}; return [x, y, width, height].join(); };
  const before = box();
  await frame(); await frame();
  if (one === undefined || one !== find() || before !== box()) return null;
  const { x, y, width, height } = one.getBoundingClientRect();
  const place = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  let hit = document.elementFromPoint(place.x, place.y);
  for (let next; (next = hit?.shadowRoot?.elementFromPoint(place.x, place.y)) && next !== hit; ) hit = next;
  for (let at = hit; at; at = at.parentElement ?? at.getRootNode().host) if (at === one) return place;
  return null;
})`;

const ACTIVE = `(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
})()`;

export class Screen {
  constructor(readonly window: Window) {}

  /** Expression of the last one that is seen, or the one of this number from 0. */
  one({ css, text }: Target, at = -1): string {
    return `${SEEN}(${[css, text].map((part) => JSON.stringify(part)).join()}).at(${at})`;
  }

  /** Expression of one that need not be seen. */
  anywhere(css: string): string {
    return `(() => { ${ALL} return all(document).find((one) => one.matches(${JSON.stringify(css)})); })()`;
  }

  count({ css, text }: Target): Promise<number> {
    return this.window.evaluate(`${SEEN}(${[css, text].map((part) => JSON.stringify(part)).join()}).length`);
  }

  async sees(css: string, text?: string, times = 1): Promise<void> {
    const target = { css, ...(text !== undefined && { text }) };
    await this.until(`${css} ${text ?? ''}`, async () => (await this.count(target)) >= times);
  }

  async seesNo(css: string, text?: string): Promise<void> {
    const target = { css, ...(text !== undefined && { text }) };
    await this.until(`no ${css} ${text ?? ''}`, async () => (await this.count(target)) === 0);
  }

  async click(css: string, text?: string, at?: number): Promise<void> {
    const find = `() => ${this.one({ css, ...(text !== undefined && { text }) }, at)}`;
    const place = await this.until(`${css} ${text ?? ''} to click`, async () => {
      const found = await this.window.evaluate<{ x: number; y: number } | null>(`${PLACE}(${find})`);
      return found ?? undefined;
    });
    await this.window.perform({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', ...place, duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  /** One after the other, each a name or a character. */
  press(...keys: readonly string[]): Promise<void> {
    return this.window.perform(keyboard(keys.flatMap((key) => [down(key), up(key)])));
  }

  /** The last one while the others are held. */
  chord(...keys: readonly string[]): Promise<void> {
    return this.window.perform(keyboard([...keys.map(down), ...keys.toReversed().map(up)]));
  }

  type(text: string): Promise<void> {
    return this.press(...text);
  }

  /** With `PICTURES=<folder>` a picture of what was there instead. */
  async until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    try {
      return await waitFor(what, look, PATIENCE_MS);
    } catch (error) {
      const { PICTURES, ENGINE } = process.env;
      const name = what.replace(/[^\w]+/g, '-');
      if (PICTURES) writeFileSync(join(PICTURES, `${ENGINE}-${name}.png`), await this.window.picture());
      throw error;
    }
  }

  /** Back by Tab, until it has the focus. */
  async tabBackTo(name: string): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS && (await this.focus())[0] !== name; stop += 1)
      await this.chord('Shift', 'Tab');
    await this.hasFocus(name);
  }

  async hasFocus(name: string): Promise<void> {
    await this.until(`the focus at ${name}`, async () => (await this.focus())[0] === name);
  }

  /** Tag, id or class of what has the focus, `PAGE` outside the chat; and whether it has a ring. */
  focus(): Promise<[name: string, hasRing: boolean]> {
    return this.window.evaluate(`((one) => [
      one.getRootNode() === document ? 'PAGE' : [one.tagName, one.id || one.className].join(' ').trim(),
      [one, one.closest('label')].some((at) => at && getComputedStyle(at).outlineStyle !== 'none'),
    ])(${ACTIVE})`);
  }
}

function keyboard(actions: readonly KeyAction[]): InputSource {
  return { type: 'key', id: 'keyboard', actions };
}

function down(key: string): KeyAction {
  return { type: 'keyDown', value: KEYS[key] ?? key };
}

function up(key: string): KeyAction {
  return { type: 'keyUp', value: KEYS[key] ?? key };
}
