/** Fetches what calls the shopper back to the chat. */
export type { Attention, NotifiedPanel } from './notifications';

export const loadNotifications = () => import('./notifications.register');
