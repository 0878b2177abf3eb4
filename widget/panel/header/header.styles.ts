/** Header and menu. */
import { css } from 'lit';

export const headerStyles = css`
  header {
    position: relative;
    z-index: 1;
    flex: none;
    display: flex;
    align-items: center;
    padding-block: calc(10px + env(safe-area-inset-top)) 10px;
    padding-inline: 12px 2px;
    color: var(--_on-primary);
    background: var(--_primary);
  }
  header :focus-visible {
    outline-color: var(--_on-primary);
  }
  header .round:hover {
    background: color-mix(in srgb, currentColor 16%, transparent);
  }
  .avatar {
    position: relative;
    display: grid;
    place-items: center;
    flex: none;
    width: 40px;
    height: 40px;
    margin-inline-end: 8px;
    border-radius: 50%;
    font-weight: 600;
    font-size: 16px;
    color: var(--_primary);
    background: var(--_on-primary);
  }
  .dot {
    position: absolute;
    inset-inline-end: -1px;
    bottom: -1px;
    width: 13px;
    height: 13px;
    border: 2px solid var(--_primary);
    border-radius: 50%;
    background: #46d78b;
  }
  .dot.away {
    background: #c9d0d6;
  }
  .who {
    flex: 1;
    min-width: 0;
  }
  h2 {
    margin: 0;
    font-size: 15px;
    line-height: 1.3;
    font-weight: 650;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .state {
    margin: 0;
    font-size: 13px;
    line-height: 1.35;
  }
  #more svg {
    stroke-width: 3;
  }
  .menu {
    position: absolute;
    top: calc(100% - 2px);
    inset-inline-end: 12px;
    min-width: 230px;
    max-height: calc(var(--storefront-chat-height, 600px) - 90px);
    overflow-y: auto;
    padding: 6px;
    border-radius: 14px;
    color: var(--_ink);
    background: var(--_surface);
    box-shadow:
      0 0 0 1px var(--_line),
      0 12px 32px rgb(16 24 32 / 0.22);
  }
`;
