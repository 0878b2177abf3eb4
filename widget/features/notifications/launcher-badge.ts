/** The number of unread messages on the chat button. */
const CSS = `
.launcher { position: relative; }
.badge { position: absolute; top: -2px; right: -2px; min-width: 22px; height: 22px; padding: 0 6px; box-sizing: border-box; border-radius: 11px; border: 2px solid #fff; color: #fff; background: #c8232c; font-weight: 700; font-size: 12px; line-height: 18px; }
[aria-expanded=true] .badge, .badge:empty { display: none; }
`;

export class LauncherBadge {
  private readonly button: Element | null = null;
  private readonly mark = Object.assign(document.createElement('span'), { className: 'badge', part: 'badge' });

  /** @param root where the button is; a panel that was put on a page by itself has none. */
  constructor(root: Node) {
    if (!(root instanceof ShadowRoot)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this.button = root.querySelector('[part=launcher]');
    this.button?.append(this.mark);
  }

  /** @param words what is read out with the name of the button. */
  show(count: string, words: string): void {
    this.mark.textContent = count;
    if (this.button !== null) this.button.ariaDescription = words;
  }

  remove(): void {
    this.mark.remove();
    if (this.button !== null) this.button.ariaDescription = null;
  }
}
