/** Icons of the panel; each stands beside words, so none is read out. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';

export const draw = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

/** Points along the direction of writing, and is mirrored from right to left. */
export const turning = (path: string): TemplateResult =>
  html`<svg class="turns" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

export const icons = {
  close: draw('m6 6 12 12M18 6 6 18'),
  more: draw('M5 12h.01M12 12h.01M19 12h.01'),
  person: draw(
    'M4 14v-2a8 8 0 0 1 16 0v2M4 14h2.5v5H5a1 1 0 0 1-1-1zm16 0h-2.5v5H19a1 1 0 0 0 1-1zm-2.5 5c0 1.5-2 2-5.5 2',
  ),
  send: turning('M3.4 20.6 21.6 12 3.4 3.4 3.4 10l11 2-11 2z'),
  next: turning('m9.5 6 6 6-6 6'),
  down: draw('m6 9.5 6 6 6-6'),
  search: draw('m20 20-4.4-4.4M17.5 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z'),
  bot: draw('M12 3v3m-6 1h12a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2Zm3 5v1m6-1v1m-5 3h4'),
  clock: draw('M12 7.5V12l3 2m6-2a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z'),
  tick: draw('m5 12.5 4.5 4.5L19 7.5'),
  ticks: draw('m2 12.5 4.5 4.5L15 8.5M11 16l1 1 9.5-9.5'),
  warning: draw('M12 8v5m0 3h.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z'),
} as const;
