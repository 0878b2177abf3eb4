/** Line drawings of the late parts. */
import { draw, turning } from '../views/icons';

export const lateIcons = {
  next: turning('m9.5 6 6 6-6 6'),
  search: draw('m20 20-4.4-4.4M17.5 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z'),
  star: draw('m12 3.6 2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8z'),
} as const;
