/** The help topics inside the panel. */
import { css } from 'lit';

export const faqStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-height: 0;
  }
  .find {
    flex: none;
    position: relative;
    padding: 12px 14px 4px;
  }
  .find svg {
    position: absolute;
    inset-inline-start: 26px;
    top: 23px;
    color: var(--_muted);
  }
  .find .field {
    padding-inline-start: 42px;
    border-radius: 22px;
  }
  .body {
    flex: 1;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 8px 14px 18px;
  }
  h3 {
    margin: 14px 4px 6px;
    color: var(--_muted);
    font-size: 13px;
    font-weight: 650;
  }
  ul.links {
    list-style: none;
    margin: 0;
    padding: 0;
    border-radius: 14px;
    overflow: hidden;
    background: var(--_bubble);
    box-shadow: var(--_shade);
  }
  .links li + li {
    border-top: 1px solid var(--_line);
  }
  .links button {
    display: flex;
    align-items: center;
    gap: 8px;
    width: 100%;
    padding-block: 11px;
    padding-inline: 16px 10px;
    border-radius: 0;
    text-align: start;
  }
  .links button:hover {
    background: color-mix(in srgb, var(--_accent) 7%, transparent);
  }
  .links button:focus-visible {
    outline-offset: -2px;
  }
  .links span {
    flex: 1;
  }
  .links small {
    display: block;
    color: var(--_muted);
    font-size: 13px;
  }
  mark {
    color: var(--_ink);
    background: none;
    font-weight: 600;
  }
  .links svg {
    width: 18px;
    height: 18px;
    color: var(--_muted);
  }
  article {
    padding: 16px;
    border-radius: 16px;
    background: var(--_bubble);
    box-shadow: var(--_shade);
  }
  article h3 {
    margin: 0 0 8px;
    color: var(--_ink);
    font-size: 17px;
    line-height: 1.35;
  }
  .answer p {
    margin: 0 0 10px;
  }
  .answer a {
    color: var(--_accent);
  }
  .answer ul,
  .answer ol {
    margin: 0 0 10px;
    padding-inline-start: 22px;
  }
  .answer table {
    border-collapse: collapse;
  }
  .answer td,
  .answer th {
    padding: 4px 10px;
    border: 1px solid var(--_line);
    text-align: start;
  }
  .vote {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 10px;
    padding-top: 12px;
    border-top: 1px solid var(--_line);
    min-height: 57px;
  }
  .vote p {
    margin: 0;
    flex: 1;
    font-weight: 600;
  }
  .calm {
    margin: 28px 8px;
    color: var(--_muted);
    text-align: center;
  }
`;
