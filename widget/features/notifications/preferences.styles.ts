/** Switches and languages in the menu. */
import { css } from 'lit';

export const preferencesStyles = css`
  :host {
    display: block;
    margin-top: 6px;
    padding-top: 6px;
    border-top: 1px solid var(--_line);
  }
  button {
    border-radius: 10px;
  }
  button:hover,
  button:focus-visible {
    background: var(--_ground);
  }
  button:focus-visible {
    outline-offset: -2px;
  }
  [role='switch'] {
    display: flex;
    align-items: center;
    gap: 12px;
    width: 100%;
    padding: 0 12px;
    text-align: start;
  }
  [role='switch'] span {
    flex: 1;
  }
  i {
    flex: none;
    width: 40px;
    height: 24px;
    padding: 2px;
    border: 2px solid var(--_control);
    border-radius: 12px;
  }
  i::before {
    content: '';
    display: block;
    width: 16px;
    height: 16px;
    border-radius: 50%;
    background: var(--_control);
    transition: margin 0.15s ease;
  }
  [aria-checked='true'] i {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  [aria-checked='true'] i::before {
    margin-inline-start: 16px;
    background: var(--_surface);
  }
  p {
    max-width: 260px;
    margin: 0;
    padding: 4px 12px 8px;
    color: var(--_muted);
    font-size: 13px;
  }
  .languages {
    display: flex;
  }
  .languages button {
    flex: 1;
    padding: 0 8px;
  }
  [aria-pressed='true'] {
    color: var(--_accent);
    font-weight: 650;
    text-decoration: underline;
    text-underline-offset: 4px;
  }
  @media (forced-colors: active) {
    i::before {
      background: ButtonText;
    }
    [aria-checked='true'] i {
      background: Highlight;
    }
  }
`;
