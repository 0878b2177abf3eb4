/** Icons of the features. */
import type { TemplateResult } from 'lit';
import { draw, icons, turning } from './icons';
import type { Sheet } from '../core/state/sheet';

export const featureIcons = {
  back: turning('m14.5 5-7 7 7 7'),
  star: draw('m12 3.6 2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8z'),
} as const;

/** For the sheets: in the menu, and on an empty sheet. */
export const sheetIcons: Readonly<Record<Sheet, TemplateResult>> = {
  faq: turning('M9.2 9a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2M12 17h.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z'),
  ticket: draw('M4 6h16v12H4zm0 1 8 6 8-6'),
  tickets: draw('M6 4h12v16l-3-2-3 2-3-2-3 2zm3.5 5h5m-5 4h5'),
  history: icons.clock,
  transcript: draw('M12 4v11m-4.5-4 4.5 4.5 4.5-4.5M5 19.5h14'),
};
