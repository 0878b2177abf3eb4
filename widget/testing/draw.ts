/** Renders an element on the page of a spec, with its text and its buttons. */
import type { LitElement } from 'lit';
import { I18n } from '../core/i18n/i18n';
import { settle } from './fakes/manual-timers';

export const ENGLISH = new I18n('en', { now: () => Date.parse('2026-11-20T08:00:00Z') });

export interface Drawn<E extends LitElement> {
  readonly element: E;
  /** Gives it other properties, or lets it take up what has happened. */
  update(properties?: Partial<E>): Promise<void>;
  /** Text without the white space of the template; of every match. */
  texts(selector: string): string[];
  find<T extends Element>(selector: string): T;
  has(selector: string): boolean;
  /** Labels of the buttons, as they are read out. */
  buttons(): string[];
  /** Presses the button whose label begins so. */
  press(label: string): Promise<void>;
}

/** @param parent where it is put; it is alone on the page otherwise. */
export async function draw<E extends LitElement>(
  element: E,
  properties: Partial<E>,
  parent: ParentNode = emptyPage(),
): Promise<Drawn<E>> {
  Object.assign(element, properties);
  parent.append(element);
  const all = (selector: string): Element[] => [...element.renderRoot.querySelectorAll(selector)];
  const drawn: Drawn<E> = {
    element,
    update: async (changed = {}) => {
      Object.assign(element, changed);
      await settle();
      await element.updateComplete;
    },
    texts: (selector) => all(selector).map(textOf),
    find: <T extends Element>(selector: string) => found<T>(all(selector)[0], selector),
    has: (selector) => all(selector).length > 0,
    buttons: () => all('button').map(labelOf),
    press: async (label) => {
      const button = all('button').find((one) => labelOf(one).startsWith(label));
      found<HTMLElement>(button, label).click();
      await drawn.update();
    },
  };
  await drawn.update();
  return drawn;
}

function emptyPage(): HTMLElement {
  document.body.replaceChildren();
  return document.body;
}

function found<T extends Element>(element: Element | undefined, what: string): T {
  if (element === undefined) throw new Error(`There is no ${what}.`);
  return element as T;
}

function labelOf(button: Element): string {
  return button.getAttribute('aria-label') ?? textOf(button);
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
