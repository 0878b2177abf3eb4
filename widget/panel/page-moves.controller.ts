/** Notices that the shopper is on another page of a shop that loads none anew, and tells it once they stay there. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { REAL_TIMERS } from '../core/time/timers.port';
import type { Timers } from '../core/time/timers.port';

/** Its title comes a moment after its address; who only passes through is not followed. */
const STAYS_MS = 2_000;
/** Between two pages that are told. */
const APART_MS = 5_000;

/** Not in every browser: there, going back and forth is noticed, and every other page with the next look at the chat. */
function navigation(): EventTarget | undefined {
  return (window as { navigation?: EventTarget }).navigation;
}

export class PageMovesController implements ReactiveController {
  private told = '';
  private toldAt = -APART_MS;
  private cancel: () => void = () => undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly moved: () => void,
    private readonly timers: Timers = REAL_TIMERS,
  ) {
    host.addController(this);
  }

  /** Once at the start: the shopper may have moved while this was fetched. */
  hostConnected(): void {
    this.look();
    navigation()?.addEventListener('currententrychange', this.look);
    for (const name of ['popstate', 'hashchange', 'focusin']) window.addEventListener(name, this.look);
  }

  hostDisconnected(): void {
    navigation()?.removeEventListener('currententrychange', this.look);
    for (const name of ['popstate', 'hashchange', 'focusin']) window.removeEventListener(name, this.look);
    this.cancel();
  }

  private readonly look = (): void => {
    if (location.href === this.told) return;
    this.cancel();
    this.cancel = this.timers.after(Math.max(STAYS_MS, this.toldAt + APART_MS - this.timers.now()), this.tell);
  };

  private readonly tell = (): void => {
    if (location.href === this.told) return;
    this.told = location.href;
    this.toldAt = this.timers.now();
    this.moved();
  };
}
