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
  mark {
    color: var(--_ink);
    background: none;
    font-weight: 600;
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
  .ask {
    margin: 0;
    text-align: center;
  }
`;
