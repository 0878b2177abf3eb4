/** What lies over the conversation: the menu, the question before ending, the help topics. Escape takes off the uppermost. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface LayersHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  focus(): void;
  close(): void;
}

export class Layers implements ReactiveController {
  isMenuOpen = false;
  isEnding = false;
  /** Undefined: no help topics; null: their list; else one entry. */
  faqEntry: string | null | undefined = undefined;

  constructor(private readonly host: LayersHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.isMenuOpen = false;
    this.isEnding = false;
  }

  readonly toggleMenu = (): void => {
    this.change({ isMenuOpen: !this.isMenuOpen });
    if (this.isMenuOpen) this.focusOn('.menu button');
  };

  readonly askToEnd = (): void => {
    this.change({ isMenuOpen: false, isEnding: true });
    this.focusOn('#end-confirm');
  };

  readonly keep = (): void => {
    this.change({ isEnding: false });
    this.focusOn('#more');
  };

  /** The help topics are fetched when they are first asked for. */
  readonly showFaq = async (entry: string | null): Promise<void> => {
    this.change({ isMenuOpen: false });
    await import('../faq/faq.register');
    this.change({ faqEntry: entry });
  };

  readonly hideFaq = (): void => {
    this.change({ faqEntry: undefined });
    this.host.focus();
  };

  closeMenu(): void {
    if (this.isMenuOpen) this.change({ isMenuOpen: false });
  }

  endAsked(): void {
    this.change({ isEnding: false });
  }

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    if (this.isMenuOpen) {
      this.closeMenu();
      this.focusOn('#more');
    } else if (this.isEnding) this.keep();
    else if (this.faqEntry !== undefined) this.hideFaq();
    else this.host.close();
  };

  /** A click anywhere else closes the menu. */
  readonly onClick = (event: Event): void => {
    const isMenu = (target: EventTarget): boolean => target instanceof Element && /^(more|menu)$/.test(target.id);
    if (!event.composedPath().some(isMenu)) this.closeMenu();
  };

  private change(layers: Partial<Pick<Layers, 'isMenuOpen' | 'isEnding' | 'faqEntry'>>): void {
    Object.assign(this, layers);
    this.host.requestUpdate();
  }

  private focusOn(selector: string): void {
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
