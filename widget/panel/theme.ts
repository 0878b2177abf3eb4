/** Looks that the shop chooses. */
import type { ChannelTheme } from '../../src/contract/shopper';
import { dark } from './dark.styles';

/** Sets the channel's colour on the panel; the style sheets adjust it until text in it can be read. */
export function applyTheme(panel: HTMLElement, { primary_color: primary }: ChannelTheme): void {
  if (CSS.supports('color', primary)) panel.style.setProperty('--_channel-primary', primary);
}

/** @param scheme `light` or `dark`; anything else follows the shopper's system. */
export function applyScheme(scheme: string | null): void {
  const query = scheme === 'dark' ? 'all' : scheme === 'light' ? 'not all' : '(prefers-color-scheme:dark)';
  if (dark.styleSheet) dark.styleSheet.media.mediaText = query;
}
