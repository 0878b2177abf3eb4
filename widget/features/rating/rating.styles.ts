/** The end of a chat: stars, comment, a new beginning. */
import { css } from 'lit';

export const farewellStyles = css`
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
