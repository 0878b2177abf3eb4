/** The end of a chat: rating, comment, new chat. */
import { css } from 'lit';

export const ratingStyles = css`
  :host {
    display: block;
    padding: 16px;
    text-align: center;
  }
  p {
    margin: 0 0 4px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .row button {
    flex: 1 1 140px;
    padding: 6px 8px;
  }
`;
