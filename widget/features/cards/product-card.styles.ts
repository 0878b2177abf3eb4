/** The card of a product: the picture where a line begins. */
import { css } from 'lit';

export const productCardStyles = css`
  :host {
    display: block;
    width: min(100%, 300px);
  }
  .product {
    margin-top: 3px;
    border-radius: 16px;
    background: var(--_bubble);
    box-shadow: var(--_shade);
    display: flex;
    align-items: center;
    gap: 12px;
    position: relative;
    min-height: 64px;
    padding-block: 8px;
    padding-inline: 8px 14px;
  }
  img {
    flex: none;
    border-radius: 10px;
    background: var(--_ground);
    object-fit: cover;
  }
  .words {
    min-width: 0;
  }
  p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .name,
  a {
    color: var(--_ink);
    font-size: 14.5px;
    font-weight: 600;
  }
  .price {
    margin-top: 2px;
    color: var(--_muted);
    font-size: 13.5px;
    font-variant-numeric: tabular-nums;
  }
  a {
    text-decoration: none;
  }
  /* The whole card can be pressed. */
  a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  a:hover {
    color: var(--_accent);
  }
  a:focus-visible {
    border-radius: 4px;
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
  }
`;
