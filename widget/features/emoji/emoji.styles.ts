/** The emoji picker above the composer. */
import { css } from 'lit';

export const emojiStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: min(264px, 40dvh);
    border-top: 1px solid var(--_line);
    background: var(--_surface);
    animation: rise 0.15s ease;
  }
  .find {
    position: relative;
    flex: none;
    padding: 10px 12px 6px;
  }
  .find svg {
    position: absolute;
    inset-inline-start: 23px;
    top: 21px;
    color: var(--_muted);
    pointer-events: none;
  }
  .find .field {
    padding-inline-start: 40px;
  }
  .grid {
    flex: 1;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 0 10px 8px;
  }
  h3 {
    margin: 8px 4px 2px;
    color: var(--_muted);
    font-size: 12.5px;
    font-weight: 600;
  }
  .row {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(44px, 1fr));
  }
  .row button {
    padding: 0;
    border-radius: 12px;
    font-size: 24px;
    line-height: 1;
  }
  .row button:hover {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
  }
  .row button:focus-visible {
    outline-offset: -2px;
  }
  .calm {
    margin: 24px 0;
    color: var(--_muted);
    text-align: center;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
`;
