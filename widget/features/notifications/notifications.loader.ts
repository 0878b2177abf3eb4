/** Fetches what calls the shopper back to the chat. */
export type { Attention } from './notifications';

export const loadNotifications = () => import('./notifications.register');
