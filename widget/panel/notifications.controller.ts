/** Fetches the notifications when there is first something to tell, and passes unread counts and messages on. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadNotifications } from '../features/notifications/notifications.loader';
import type { Notifications, NotifiedPanel } from '../features/notifications/notifications.loader';
import type { PanelElement } from '../contract/panel.port';

export class NotificationsController implements ReactiveController {
  private attention: Notifications | null = null;

  constructor(private readonly host: ReactiveControllerHost & PanelElement & NotifiedPanel) {
    host.addController(this);
    host.addEventListener('panel-unread', ({ detail }) => void this.fetch().then(() => this.attention?.unread(detail)));
    host.addEventListener(
      'panel-message',
      ({ detail }) => void this.fetch().then(() => this.attention?.message(detail)),
    );
  }

  hostDisconnected(): void {
    this.attention?.stop();
    this.attention = null;
  }

  /** The preferences of the menu are in the same chunk. */
  readonly fetch = async (): Promise<void> => {
    const part = await loadNotifications().catch(() => null); // The chat goes on without it.
    if (part !== null && this.host.isConnected) this.attention ??= new part.Notifications(this.host);
  };
}
