/** A word from one replica of the bridge to all of them, itself included. Not stored. */
import type { Observable } from 'rxjs';

export const ANNOUNCER = Symbol('Announcer');

export type Announcement = 'settings_changed';

export interface Announcer {
  announce(what: Announcement): Promise<void>;
  readonly heard: Observable<Announcement>;
}
