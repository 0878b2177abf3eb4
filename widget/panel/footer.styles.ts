/** The notice below the conversation. */
import { css } from 'lit';

export const footStyles = css`
  .notice {
    display: flex;
    align-items: center;
    gap: 6px;
    padding-block: 8px;
    padding-inline: 16px 6px;
    background: var(--_warn-ground);
    font-size: 13.5px;
  }
  .notice p {
    flex: 1;
    margin: 0;
  }
  .notice .link {
    flex: none;
    white-space: nowrap;
  }
`;
