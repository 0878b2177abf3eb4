/** Colours for whoever asks for more contrast, and for browsers that cannot work out readable ones; it follows both schemes. */
import { css } from 'lit';

export const contrast = css`
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_ink);
      --_line: var(--_control);
      --_control: var(--_ink);
      --_shade: 0 0 0 1px var(--_ink);
    }
  }
  @supports not (color: lch(from red l c h)) {
    :host {
      --_on-primary: var(--storefront-chat-on-primary, #fff);
      --_accent: var(--storefront-chat-accent, var(--_ink));
    }
  }
`;
