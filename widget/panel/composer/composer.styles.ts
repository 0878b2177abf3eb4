/** The composer. */
import { css } from 'lit';

export const composerStyles = css`
  :host {
    display: block;
  }
  form {
    display: flex;
    align-items: flex-end;
    gap: 8px;
    padding: 10px 12px;
  }
  textarea.field {
    flex: 1;
    min-width: 0;
    max-height: 132px;
    resize: none;
    border-radius: 22px;
    line-height: 22px;
    field-sizing: content;
  }
  storefront-chat-tools {
    min-height: 44px;
    margin-inline: -4px;
  }
  .send {
    transition: 0.15s;
  }
  .send:active:enabled {
    transform: scale(0.92);
  }
  .send svg {
    width: 20px;
    height: 20px;
    fill: currentColor;
    stroke: none;
  }
`;
