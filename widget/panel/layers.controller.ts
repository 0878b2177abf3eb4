/** The layers over the conversation: menu, undo bar, sheets. Escape closes the uppermost. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadDeferred } from '../features/deferred.loader';
import type { Sheet } from '../core/state/sheet';
import { INPUT_METHOD } from '../ui/input-method';

export interface LayersHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  focus(): void;
  matches(selector: string): boolean;
  close(): void;
  /** Says that something did not work. */
  showFailure(): void;
}

export class Layers implements ReactiveController {
  isMenuOpen = false;
  /** The chat is about to end; that can still be undone. */
  isEnding = false;
  sheet: Sheet | null = null;
  /** What is open on the sheet; null is its list. */
  entry: string | null = null;

  constructor(private readonly host: LayersHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.isMenuOpen = this.isEnding = false;
  }

  readonly toggleMenu = async (): Promise<void> => {
    const isMenuOpen = !this.isMenuOpen;
    if (isMenuOpen && !(await this.isFetched())) return;
    this.change({ isMenuOpen });
    if (isMenuOpen) this.focusOn('storefront-chat-menu');
  };

  readonly startEnd = (): void => {
    this.change({ isMenuOpen: false, isEnding: true });
    if (this.host.matches(':focus-within')) this.focusOn('storefront-chat-ending');
  };

  readonly undoEnd = (): void => {
    this.change({ isEnding: false });
    this.host.focus();
  };

  /** The sheets are fetched when one is first asked for. */
  readonly showSheet = async (sheet: Sheet, entry: string | null = null): Promise<void> => {
    this.change({ isMenuOpen: false, isEnding: false });
    if (await this.isFetched()) this.change({ sheet, entry });
  };

  readonly hideSheet = (): void => {
    this.change({ sheet: null });
    this.host.focus();
  };

  closeMenu(): void {
    if (this.isMenuOpen) this.change({ isMenuOpen: false });
  }

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.keyCode === INPUT_METHOD) return;
    event.stopPropagation();
    if (this.isMenuOpen) {
      this.closeMenu();
      this.focusOn('#more');
    } else if (this.sheet !== null) this.hideSheet();
    else if (this.isEnding) this.undoEnd();
    else this.host.close();
  };

  /** A click anywhere else closes the menu. */
  readonly onClick = (event: Event): void => {
    const isMenu = (target: EventTarget): boolean => target instanceof Element && /^(more|menu)$/.test(target.id);
    if (!event.composedPath().some(isMenu)) this.closeMenu();
  };

  /** Can fail offline, or after a deployment. */
  async isFetched(): Promise<boolean> {
    const fetched = await loadDeferred();
    if (!fetched) this.host.showFailure();
    return fetched;
  }

  private change(layers: Partial<Pick<Layers, 'isMenuOpen' | 'isEnding' | 'sheet' | 'entry'>>): void {
    Object.assign(this, layers);
    this.host.requestUpdate();
  }

  private focusOn(selector: string): void {
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
