/** Colours, type and shape that all parts of the panel share; the shop can set each of them. */
import { css } from 'lit';

export const tokens = css`
  :host {
    --_primary: var(--storefront-chat-primary, var(--_channel-primary, #0b6e4f));
    /* Black or white, whichever reads better: at a lightness of 49.9 both have the same contrast. */
    --_on-primary: var(--storefront-chat-on-primary, lch(from var(--_primary) calc((49.9 - l) * infinity) 0 0));
    /* As dark as text on a light ground has to be, and on a dark one as light: a contrast of 5.5. */
    --_accent: var(--storefront-chat-accent, lch(from var(--_primary) min(l, 41) c h));
    --_surface: var(--storefront-chat-surface, #fff);
    --_ground: var(--storefront-chat-ground, #f4f6f7);
    --_bubble: var(--storefront-chat-bubble, #fff);
    --_ink: var(--storefront-chat-ink, #17212b);
    --_muted: var(--storefront-chat-muted, #5b6773);
    --_line: #dfe4e8;
    --_control: #87929c;
    --_danger: #b3202a;
    --_good: #1d9a5b;
    --_warn-ground: #fff6df;
    --_shade: 0 1px 2px rgb(16 24 32 / 0.07);
    --_radius: var(--storefront-chat-radius, 18px);
    color: var(--_ink);
    font: 400 15px/1.45 var(--_font);
    --_font: var(
      --storefront-chat-font,
      system-ui,
      'Noto Sans',
      'Noto Sans Bengali',
      SolaimanLipi,
      Kalpurush,
      sans-serif
    );
  }
`;
