/** Lists, requests and messages on the sheets. */
import { css } from 'lit';

export const sheetBodyStyles = css`
  :host {
    display: block;
  }
  .intro {
    margin: 4px 4px 8px;
  }
  .short {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .status {
    display: inline-block;
    margin-block: 5px 2px;
    padding: 2px 10px;
    border: 1px solid var(--_line);
    border-radius: 12px;
    font-style: normal;
    font-size: 13px;
    background: var(--_surface);
  }
  .status.waiting_customer {
    border-color: transparent;
    background: var(--_warn-ground);
  }
  .subject {
    margin: 6px 4px 2px;
    font-size: 17px;
    line-height: 1.35;
  }
  .facts {
    margin: 0 4px 10px;
    color: var(--_muted);
  }
  .facts .status {
    color: var(--_ink);
  }
  .said {
    margin: 0 0 8px;
    padding: 10px 14px;
    border-radius: 16px;
    background: var(--_bubble);
    box-shadow: var(--_shade);
  }
  .files {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }
  .files a {
    color: inherit;
  }
  .files a::before {
    content: '📎 ' / '';
  }
  .said p {
    white-space: pre-wrap;
  }
  .said.own {
    margin-inline-start: 28px;
  }
  .said p {
    margin: 2px 0 0;
  }
  .said a {
    color: var(--_accent);
  }
  div.sent {
    padding: 28px 8px;
    text-align: center;
  }
  div.sent svg {
    width: 52px;
    height: 52px;
    padding: 12px;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
  }
  p.sent {
    display: flex;
    gap: 8px;
    margin: 8px 4px;
    font-weight: 600;
  }
  .sent p {
    margin: 4px 0;
    font-weight: 600;
  }
  .sent svg {
    color: var(--_accent);
  }
  .sent .reference {
    margin-bottom: 16px;
    font-weight: 400;
  }
  hr {
    margin: 18px 0;
    border: 0;
    border-top: 1px solid var(--_line);
  }
  .wide {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    width: 100%;
  }
  .failure {
    color: var(--_danger);
    font-size: 13px;
  }
  storefront-chat-log {
    height: 100%;
  }
`;
