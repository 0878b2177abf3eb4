/** The form before a chat. */
import { css } from 'lit';

export const prechatStyles = css`
  :host {
    display: block;
    padding: 14px 16px 16px;
  }
  h3 {
    margin: 0 4px 4px;
    font-size: 16px;
    font-weight: 650;
  }
`;
