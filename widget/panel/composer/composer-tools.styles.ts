/** The tools beside the text field. */
import { css } from 'lit';

export const toolsStyles = css`
  :host {
    display: flex;
  }
  button {
    color: var(--_muted);
  }
  button + button {
    margin-inline-start: -4px;
  }
`;
