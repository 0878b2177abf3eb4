/** The line about personal data. */
import { css } from 'lit';

export const consentStyles = css`
  :host {
    display: block;
    border-bottom: 1px solid var(--_line);
    padding: 6px 16px;
    font-size: 13.5px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 12px;
  }
  p {
    flex: 1 1 190px;
    margin: 2px 0;
  }
  a {
    color: var(--_accent);
    font-weight: 600;
  }
  label {
    display: flex;
    align-items: center;
    margin-inline-start: -11px;
    font-weight: 600;
    cursor: pointer;
  }
  /* As large as a finger; the box in it is drawn. */
  input {
    appearance: none;
    flex: none;
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 12px;
    cursor: pointer;
  }
  input:focus-visible {
    outline-offset: -6px;
  }
  input::before {
    content: '';
    width: 22px;
    height: 22px;
    border: 2px solid var(--_control);
    border-radius: 6px;
    line-height: 18px;
    text-align: center;
    color: var(--_surface);
  }
  input:checked::before {
    content: '✓';
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .hint {
    color: var(--_danger);
  }
  .hint:empty {
    margin: 0;
  }
`;
