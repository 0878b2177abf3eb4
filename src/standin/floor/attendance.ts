/** When a person is at the desk: from the login or the first open page until the last one is closed, unless switched off. */
import type { DemoUser } from '../demo/demo-catalogue';
import type { Store } from '../store/store';
import type { Floor } from './floor';
import type { People } from './people';

export class Attendance {
  /** Who pressed the switch: an open page does not make them available again. */
  readonly #away = new Set<number>();

  constructor(
    private readonly store: Store,
    private readonly floor: Floor,
    private readonly people: People,
  ) {}

  async switch(user: DemoUser, online: boolean): Promise<void> {
    if (online) this.#away.delete(user.id);
    else this.#away.add(user.id);
    await this.set(user, online);
  }

  async pageOpened(user: DemoUser): Promise<void> {
    if (!this.#away.has(user.id)) await this.set(user, true);
  }

  lastPageClosed(user: DemoUser): void {
    this.people.setOnline(user.id, false);
  }

  /** Whoever comes to the desk gets the chats that wait. */
  private async set(user: DemoUser, online: boolean): Promise<void> {
    this.people.setOnline(user.id, online);
    if (!online) return;
    await this.store.transaction(() => user.channels.forEach((channel) => this.floor.serveQueue(channel)));
  }
}
