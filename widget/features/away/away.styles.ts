/** The notice above the composer while nobody is there. */
import { css } from 'lit';

export const awayStyles = css`
  :host {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 8px 16px;
    border-bottom: 1px solid var(--_line);
    font-size: 14px;
  }
  svg {
    flex: none;
    color: var(--_muted);
  }
  p {
    flex: 1;
    margin: 0;
    text-wrap: balance;
  }
  button {
    flex: none;
  }
`;
