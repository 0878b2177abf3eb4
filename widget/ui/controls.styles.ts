/** Buttons and fields as they look everywhere in the panel. */
import { css } from 'lit';

export const controls = css`
  button,
  textarea,
  input {
    font: inherit;
    color: inherit;
    margin: 0;
  }
  button {
    min-width: 44px;
    min-height: 44px;
    padding: 0 16px;
    border: 0;
    border-radius: 22px;
    background: none;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    transition: 0.15s;
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .round {
    display: grid;
    place-items: center;
    width: 44px;
    padding: 0;
    border-radius: 50%;
    flex: none;
  }
  .main {
    color: var(--_on-primary);
    background: var(--_primary);
    font-weight: 600;
  }
  .quiet {
    border: 1px solid var(--_line);
    background: var(--_surface);
    font-weight: 600;
  }
  .quiet:hover:enabled {
    border-color: var(--_accent);
  }
  .link {
    padding: 0 8px;
    color: var(--_accent);
    font-weight: 600;
    border-radius: 10px;
  }
  .link:hover {
    text-decoration: underline;
  }
  .field {
    width: 100%;
    min-height: 44px;
    padding: 10px 14px;
    border: 1px solid var(--_control);
    border-radius: 14px;
    color: var(--_ink);
    background: var(--_surface);
    font-size: 16px;
  }
  .field::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .field:focus {
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
    border-color: transparent;
  }
`;
