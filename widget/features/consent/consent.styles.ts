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
    display: inline-block;
    padding-block: 4px;
    color: var(--_accent);
    font-weight: 600;
  }
  label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    font-weight: 600;
    cursor: pointer;
  }
  input {
    flex: none;
    width: 22px;
    height: 22px;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  .hint {
    color: var(--_danger);
  }
  .hint:empty {
    margin: 0;
  }
`;
