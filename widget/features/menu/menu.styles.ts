/** Entries of the menu. */
import { css } from 'lit';

export const menuStyles = css`
  :host {
    display: block;
  }
  button {
    display: flex;
    align-items: center;
    gap: 12px;
    width: 100%;
    padding: 0 12px;
    border-radius: 10px;
    text-align: start;
  }
  button:hover,
  button:focus-visible {
    background: var(--_ground);
  }
  button:focus-visible {
    outline-color: var(--_accent);
    outline-offset: -2px;
  }
  .parting {
    color: var(--_danger);
  }
`;
