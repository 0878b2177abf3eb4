/** Files in the conversation. */
import { css } from 'lit';

export const filesStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    justify-content: inherit;
    gap: 4px;
    max-width: 84%;
  }
  a {
    color: var(--_ink);
    background: var(--_bubble);
    box-shadow: var(--_shade);
    border-radius: 16px;
    overflow: hidden;
    text-decoration: none;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .image {
    display: block;
    width: 240px;
    max-width: 100%;
    aspect-ratio: 4 / 3;
  }
  .image:not(:only-child) {
    width: 120px;
  }
  img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
    font-size: 13px;
  }
  .card {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 52px;
    max-width: 100%;
    padding: 8px 16px 8px 12px;
  }
  .card:dir(rtl) {
    padding: 8px 12px 8px 16px;
  }
  .card svg {
    color: var(--_accent);
  }
  .what {
    display: grid;
    min-width: 0;
  }
  bdi {
    justify-self: start;
    max-width: 100%;
    overflow-wrap: anywhere;
    font-size: 14.5px;
    font-weight: 600;
    line-height: 1.3;
  }
  small {
    color: var(--_muted);
    font-size: 12.5px;
  }
`;
