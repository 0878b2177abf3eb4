/** Keeps the panel above the keyboard of a phone, by the visual viewport. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class ViewportController implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    visualViewport?.addEventListener('resize', this.fit);
    visualViewport?.addEventListener('scroll', this.fit);
    this.fit(); // The keyboard may be up already.
  }

  hostDisconnected(): void {
    visualViewport?.removeEventListener('resize', this.fit);
    visualViewport?.removeEventListener('scroll', this.fit);
  }

  private readonly fit = (): void => {
    const view = visualViewport;
    if (view === null) return;
    const isKeyboardUp = view.scale === 1 && window.innerHeight - view.height > 80;
    this.host.style.setProperty('--_view-height', isKeyboardUp ? `${view.height}px` : '');
    this.host.style.setProperty('--_view-top', isKeyboardUp ? `${view.offsetTop}px` : '');
  };
}
