/** The start of a chat. */
import { css } from 'lit';

export const homeStyles = css`
  :host {
    display: block;
    margin-bottom: 14px;
  }
  /* The logo stands last, so that nothing moves when it has come and is as wide as it is. */
  .top {
    display: flex;
    flex-flow: row-reverse wrap;
    justify-content: flex-end;
    align-items: center;
    gap: 8px;
  }
  .logo {
    box-sizing: border-box;
    height: 48px;
    max-width: min(200px, 60%);
    padding: 6px 10px;
    border-radius: 10px;
    object-fit: contain;
    background: #fff;
  }
  .open {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0 4px;
    color: var(--_muted);
    font-size: 13px;
  }
  .open::before {
    content: '';
    width: 9px;
    height: 9px;
    border-radius: 50%;
    background: var(--_good);
  }
  h3 {
    margin: 12px 4px 6px;
    color: var(--_muted);
    font-size: 13px;
    font-weight: 650;
  }
  .short {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
    overflow: hidden;
  }
  .links button {
    min-height: 44px;
    padding-block: 7px;
  }
`;
