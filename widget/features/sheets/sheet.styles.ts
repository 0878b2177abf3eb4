/** A sheet over the conversation: a bar with a way back, and what is under it. */
import { css } from 'lit';

export const sheetStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    background: var(--_ground);
    animation: slide 0.18s ease;
  }
  .bar {
    flex: none;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: calc(10px + env(safe-area-inset-top)) 8px 10px;
    color: var(--_on-primary);
    background: var(--_primary);
  }
  .bar :focus-visible {
    outline-color: var(--_on-primary);
  }
  h2 {
    flex: 1;
    margin: 0;
    font-size: 16px;
    font-weight: 650;
  }
  .body {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 8px 14px 18px;
  }
  .body.whole {
    padding: 0;
    overflow: hidden;
  }
  storefront-chat-consent {
    flex: none;
    max-height: 50%;
    overflow-y: auto;
    border-top: 1px solid var(--_line);
    background: var(--_surface);
  }
  /* No height for two parts: they scroll as one. */
  @media (max-height: 480px) {
    :host {
      overflow-y: auto;
    }
    .bar {
      position: sticky;
      top: 0;
      z-index: 1;
    }
    .body:has(+ storefront-chat-consent) {
      flex: none;
      overflow: visible;
    }
    storefront-chat-consent {
      max-height: none;
    }
  }
  @keyframes slide {
    from {
      opacity: 0;
      transform: translateX(18px);
    }
  }
`;
