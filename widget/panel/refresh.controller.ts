/** Follows what the shop changes while the chat stands open: colour, side, opening hours. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { REAL_TIMERS } from '../core/time/timers.port';
import type { Timers } from '../core/time/timers.port';

/** As long as browsers may keep an answer. */
const EVERY_MS = 60_000;

export class RefreshController implements ReactiveController {
  private cancel: () => void = () => undefined;

  constructor(
    private readonly host: ReactiveControllerHost & EventTarget & { readonly opened: boolean },
    private readonly timers: Timers = REAL_TIMERS,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.look);
    this.wait();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.look);
    this.cancel();
  }

  private readonly look = (): void => {
    if (this.host.opened && document.visibilityState === 'visible') this.host.dispatchEvent(new Event('panel-refresh'));
    this.wait();
  };

  private wait(): void {
    this.cancel();
    this.cancel = this.timers.after(EVERY_MS, this.look);
  }
}
