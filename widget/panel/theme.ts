/** Sets the channel's colour on the panel; the style sheets adjust it until text in it can be read. */
import type { ChannelTheme } from '../../src/contract/shopper';

export function applyTheme(panel: HTMLElement, { primary_color: primary }: ChannelTheme): void {
  if (CSS.supports('color', primary)) panel.style.setProperty('--_channel-primary', primary);
}
