/** Broadcasts to all replicas, this one included. Not stored. */
import type { Observable } from 'rxjs';

export const ANNOUNCER = Symbol('Announcer');

export const ANNOUNCEMENTS = ['settings_changed', 'shoppers_revoked'] as const;
export type Announcement = (typeof ANNOUNCEMENTS)[number];

export interface Announcer {
  announce(what: Announcement): Promise<void>;
  readonly announcements: Observable<Announcement>;
}
