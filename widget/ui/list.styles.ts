/** Lists of things to open, and the words for an empty list. */
import { css } from 'lit';

export const listStyles = css`
  .calm {
    margin: 28px 8px;
    color: var(--_muted);
    text-align: center;
    text-wrap: balance;
  }
  .calm svg {
    display: block;
    width: 40px;
    height: 40px;
    margin: 0 auto 10px;
    stroke-width: 1.2;
  }
  ul.links {
    list-style: none;
    margin: 6px 0 0;
    padding: 0;
    border-radius: 14px;
    overflow: hidden;
    background: var(--_bubble);
    box-shadow: var(--_shade);
  }
  .links li + li {
    border-top: 1px solid var(--_line);
  }
  .links button {
    display: flex;
    align-items: center;
    gap: 8px;
    width: 100%;
    padding-block: 11px;
    padding-inline: 16px 10px;
    border-radius: 0;
    text-align: start;
  }
  .links button:hover {
    background: color-mix(in srgb, var(--_accent) 7%, transparent);
  }
  .links button:focus-visible {
    outline-offset: -2px;
  }
  .links span {
    flex: 1;
    min-width: 0;
  }
  small {
    display: block;
    color: var(--_muted);
    font-size: 13px;
  }
  .links svg {
    flex: none;
    width: 18px;
    height: 18px;
    color: var(--_muted);
  }
`;
