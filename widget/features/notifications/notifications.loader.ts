/** Fetches the notifications. */
import { lazyModule } from '../../core/modules/lazy-module';

export type { Notifications, NotifiedPanel } from './notifications';

export const loadNotifications = lazyModule(() => import('./notifications.register'));
