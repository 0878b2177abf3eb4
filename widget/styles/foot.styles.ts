/** Below the conversation: notices, the question before ending, the farewell. */
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
  .ask {
    position: relative;
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 12px 16px;
  }
  .ask p {
    flex: 1;
    margin: 0;
    font-weight: 600;
  }
  .fuse {
    position: absolute;
    inset: auto 0 0;
    height: 3px;
    background: var(--_accent);
    transform-origin: left;
    animation: burn 5s linear forwards;
  }
  @keyframes burn {
    to {
      transform: scaleX(0);
    }
  }
`;
