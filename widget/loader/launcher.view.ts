/** The chat button and the sentence beside it, as plain DOM. */
import { LAUNCHER_CSS } from './launcher.styles';

export interface LauncherLook {
  readonly open: boolean;
  readonly busy: boolean;
  readonly label: string;
  /** `off` shows nothing. */
  readonly side: 'left' | 'right' | 'off';
  /** A sentence beside the button; empty for none. */
  readonly trouble: string;
}

const SVG = 'http://www.w3.org/2000/svg';
const CHAT = 'M21 11.5A8.5 8.5 0 0 1 8.9 19l-5.4 1.5 1.6-4.8A8.5 8.5 0 1 1 21 11.5Z';
const SHUT = 'm6 9.5 6 6 6-6';

export class LauncherView {
  readonly button = make('button', { className: 'launcher', part: 'launcher', ariaHasPopup: 'dialog' });
  /** Holds all that is shown. */
  readonly box = make('div', {});
  readonly #trouble = make('div', { className: 'trouble', role: 'status', dir: 'auto' });

  /** Shows nothing until the box is in this root. */
  constructor(root: ShadowRoot) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(LAUNCHER_CSS);
    root.adoptedStyleSheets = [sheet];
    this.button.append(icon('chat', CHAT), icon('shut', SHUT));
    this.box.append(this.button, this.#trouble);
    // Dialogs of the page close when something else is pressed.
    this.box.onpointerdown = (event) => event.stopPropagation();
  }

  show({ open, busy, label, side, trouble }: LauncherLook): void {
    const { button } = this;
    this.box.className = `box ${side}`;
    button.ariaExpanded = `${open}`;
    button.ariaBusy = `${busy}`;
    button.ariaLabel = label;
    this.#trouble.textContent = trouble;
    this.#trouble.hidden = !trouble;
  }
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: object): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties);
}

function icon(className: string, shape: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('class', className);
  svg.setAttribute('viewBox', '0 0 24 24');
  path.setAttribute('d', shape);
  svg.append(path);
  return svg;
}
