/** Fetches the notifications. */
export type { Notifications, NotifiedPanel } from './notifications';

export const loadNotifications = () => import('./notifications.register');
