/** Fetches what calls the shopper back to the chat when it is first needed, and passes the news on. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadNotifications } from '../features/notifications/notifications.loader';
import type { Attention, NotifiedPanel } from '../features/notifications/notifications.loader';
import type { PanelElement } from '../contract/panel.port';

export class AttentionCaller implements ReactiveController {
  private attention: Attention | null = null;

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

  /** Also the preferences in the menu come with it. */
  readonly fetch = async (): Promise<void> => {
    const part = await loadNotifications().catch(() => null); // The chat goes on without it.
    if (part !== null && this.host.isConnected) this.attention ??= new part.Attention(this.host);
  };
}
