/** Forms of the features. */
import { css } from 'lit';

export const formStyles = css`
  :host {
    display: block;
  }
  form {
    display: grid;
    gap: 4px;
  }
  label {
    display: block;
    margin: 6px 4px 4px;
    font-weight: 600;
    font-size: 14px;
  }
  small {
    color: var(--_muted);
    font-weight: 400;
    font-size: 13px;
  }
  .field {
    display: block;
  }
  .field[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  textarea {
    resize: vertical;
  }
  input[dir='ltr'] {
    text-align: start;
  }
  .flaw,
  .failure {
    margin: 2px 4px 0;
    color: var(--_danger);
    font-size: 13px;
  }
  .flaw:empty,
  .failure:empty {
    margin: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 10px;
  }
  [aria-disabled='true'] {
    opacity: 0.55;
  }
  .row .main {
    flex: 1 1 140px;
  }
`;
