/**
 * Lets a shopper write while a dialog of the shop is open. Dialogs close, or take the focus back, when they hear of something
 * pressed or focused outside of them, and stop the wheel there; shops listen for keys. What happens in the chat is not for them.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The launcher keeps `pointerdown` to itself before there is a panel. */
const OWN_EVENTS = ['focusin', 'keydown', 'keyup', 'mousedown', 'touchstart', 'touchmove', 'wheel'];

export class PageDialogsController implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
    for (const type of OWN_EVENTS) host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }

  hostConnected(): void {
    window.addEventListener('focusout', this.onFocusOut, true);
  }

  hostDisconnected(): void {
    window.removeEventListener('focusout', this.onFocusOut, true);
  }

  /** The focus leaves a dialog for the chat; while one is open it hides the rest of the page, with the tag, from screen readers. */
  private readonly onFocusOut = (event: FocusEvent): void => {
    const { relatedTarget: to } = event;
    if (to instanceof Element && to.shadowRoot?.contains(this.host) && to.closest('[aria-hidden=true]'))
      event.stopPropagation();
  };
}
