/** The bar with "undo" before a chat ends, and the time that is left. */
import { css } from 'lit';

export const endingStyles = css`
  :host {
    position: relative;
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 12px 16px;
  }
  p {
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
