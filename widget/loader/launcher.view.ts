/** The launcher button and what hangs on it, as plain DOM. */
import { LAUNCHER_CSS } from './launcher.styles';

const SVG = 'http://www.w3.org/2000/svg';
const CHAT =
  'M21 11.5a8.4 8.4 0 0 1-8.5 8.3 8.7 8.7 0 0 1-3.6-.8L3.5 20.5l1.6-4.8a8.1 8.1 0 0 1-1.1-4.2 8.4 8.4 0 0 1 8.5-8.3 8.4 8.4 0 0 1 8.5 8.3Z';
const SHUT = 'm6 9.5 6 6 6-6';

export class LauncherView {
  readonly button = make('button', 'launcher');
  private readonly badge = make('span', 'badge');
  private readonly trouble = make('div', 'trouble');

  constructor(root: ShadowRoot) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(LAUNCHER_CSS);
    root.adoptedStyleSheets = [sheet];
    this.button.type = 'button';
    this.button.setAttribute('part', 'launcher');
    this.button.setAttribute('aria-haspopup', 'dialog');
    this.badge.setAttribute('part', 'badge');
    this.badge.hidden = true;
    this.trouble.setAttribute('role', 'status');
    this.trouble.hidden = true;
    this.button.append(icon('chat', CHAT), icon('shut', SHUT), this.badge);
    root.append(this.button, this.trouble);
  }

  showOpen(isOpen: boolean): void {
    this.button.setAttribute('aria-expanded', String(isOpen));
  }

  showLabel(label: string): void {
    this.button.setAttribute('aria-label', label);
  }

  showBusy(isBusy: boolean): void {
    this.button.classList.toggle('busy', isBusy);
    this.button.setAttribute('aria-busy', String(isBusy));
  }

  showUnread(count: string): void {
    this.badge.textContent = count;
    this.badge.hidden = count === '';
  }

  showTrouble(sentence: string): void {
    this.trouble.hidden = sentence === '';
    this.trouble.textContent = sentence;
  }
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

function icon(className: string, path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', className);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
