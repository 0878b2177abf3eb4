/** Puts the channel's colour on the panel, bent until text in it can be read. */
import type { ChannelTheme } from '../../src/contract/shopper';
import { inkOn, readableOn } from '../styles/palette';

const LIGHT_GROUND = '#f4f6f7';
const DARK_GROUND = '#242d37';

export function wearColors(panel: HTMLElement, theme: ChannelTheme): void {
  const ink = inkOn(theme.primary_color);
  if (ink === null) return;
  panel.style.setProperty('--_channel-primary', theme.primary_color);
  panel.style.setProperty('--_channel-on-primary', ink);
  panel.style.setProperty('--_accent-light', readableOn(theme.primary_color, LIGHT_GROUND));
  panel.style.setProperty('--_accent-dark', readableOn(theme.primary_color, DARK_GROUND));
}
