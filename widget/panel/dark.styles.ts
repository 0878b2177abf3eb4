/** The colours of the dark scheme. Whether they hold is asked of the whole sheet: see theme.ts. */
import { css } from 'lit';

export const dark = css`
  :host {
    color-scheme: dark;
    --_accent: var(--storefront-chat-accent, lch(from var(--_primary) max(l, 69) c h));
    --_surface: var(--storefront-chat-surface, #1a2129);
    --_ground: var(--storefront-chat-ground, #12181e);
    --_bubble: var(--storefront-chat-bubble, #242d37);
    --_ink: var(--storefront-chat-ink, #eef2f5);
    --_muted: var(--storefront-chat-muted, #a3afba);
    --_line: #313c47;
    --_control: #71808d;
    --_danger: #ff8d8d;
    --_good: #46c988;
    --_warn-ground: #372f18;
    --_shade: none;
  }
`;
