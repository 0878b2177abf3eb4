/** What lies over the conversation: the menu, a chat about to end, the help topics and other sheets. Escape takes off the uppermost. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { lateParts } from './late-parts';
import { PendingEnd } from '../session/pending-end';
import { REAL_TIMERS } from '../time/timers.port';

/** What lies around the chat, one at a time: leave a message, own requests, past chats, the transcript. */
export type Sheet = 'ticket' | 'tickets' | 'history' | 'transcript';

export interface LayersHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  focus(): void;
  close(): void;
  /** Ends the chat for good. */
  endNow(): void;
  /** Says that something did not work. */
  sorry(): void;
}

export class Layers implements ReactiveController {
  isMenuOpen = false;
  sheet: Sheet | null = null;
  /** Undefined: no help topics; null: their list; else one entry. */
  faqEntry: string | null | undefined = undefined;

  private readonly pendingEnd = new PendingEnd(() => this.host.endNow(), REAL_TIMERS);

  constructor(private readonly host: LayersHost) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.pendingEnd.finish);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.pendingEnd.finish);
    this.pendingEnd.undo();
    this.isMenuOpen = false;
  }

  get isEnding(): boolean {
    return this.pendingEnd.isRunning;
  }

  /** Whether something lies over the conversation. */
  get isCovered(): boolean {
    return this.faqEntry !== undefined || this.sheet !== null;
  }

  readonly toggleMenu = (): void => {
    this.change({ isMenuOpen: !this.isMenuOpen });
    if (this.isMenuOpen) this.focusOn('.menu button');
  };

  readonly startEnd = (): void => {
    this.pendingEnd.start();
    this.change({ isMenuOpen: false });
    this.focusOn('#undo');
  };

  readonly undoEnd = (): void => {
    this.pendingEnd.undo();
    this.change({});
    this.host.focus();
  };

  readonly showFaq = (entry: string | null): Promise<void> => this.layOver({ faqEntry: entry, sheet: null });
  readonly showSheet = (sheet: Sheet): Promise<void> => this.layOver({ sheet });

  readonly hideSheet = (): void => {
    this.change({ sheet: null });
    this.host.focus();
  };

  readonly hideFaq = (): void => {
    this.change({ faqEntry: undefined });
    this.host.focus();
  };

  closeMenu(): void {
    if (this.isMenuOpen) this.change({ isMenuOpen: false });
  }

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    if (this.isMenuOpen) {
      this.closeMenu();
      this.focusOn('#more');
    } else if (this.faqEntry !== undefined) this.hideFaq();
    else if (this.sheet !== null) this.hideSheet();
    else if (this.isEnding) this.undoEnd();
    else this.host.close();
  };

  /** A click anywhere else closes the menu. */
  readonly onClick = (event: Event): void => {
    const isMenu = (target: EventTarget): boolean => target instanceof Element && /^(more|menu)$/.test(target.id);
    if (!event.composedPath().some(isMenu)) this.closeMenu();
  };

  /** What is laid over is fetched when it is first asked for; offline, or after a deployment, that can fail. */
  private async layOver(layers: Partial<Pick<Layers, 'sheet' | 'faqEntry'>>): Promise<void> {
    this.change({ isMenuOpen: false });
    try {
      await lateParts();
      this.change(layers);
    } catch {
      this.host.sorry();
    }
  }

  private change(layers: Partial<Pick<Layers, 'isMenuOpen' | 'sheet' | 'faqEntry'>>): void {
    Object.assign(this, layers);
    this.host.requestUpdate();
  }

  private focusOn(selector: string): void {
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
