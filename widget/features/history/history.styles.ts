/** A past chat, with the way on below it. */
import { css } from 'lit';

export const historyStyles = css`
  :host(.whole) {
    display: flex;
    flex-direction: column;
  }
  storefront-chat-log {
    flex: 1;
    min-height: 0;
  }
  .main {
    flex: none;
    margin: 10px 14px;
  }
`;
