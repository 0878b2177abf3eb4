/** Broadcasts to all replicas, this one included. Not stored. */
import type { Observable } from 'rxjs';

export const ANNOUNCER = Symbol('Announcer');

export type Announcement = 'settings_changed';

export interface Announcer {
  announce(what: Announcement): Promise<void>;
  readonly announcements: Observable<Announcement>;
}
