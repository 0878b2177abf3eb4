/** The field of a form for files. */
import { css } from 'lit';

export const fileFieldStyles = css`
  :host {
    display: block;
    margin-top: 8px;
  }
`;
