/** The card of a help topic. */
import { css } from 'lit';

export const faqCardStyles = css`
  :host {
    display: block;
  }
  h3 {
    margin: 0 0 4px;
    font-size: 15px;
    font-weight: 650;
  }
  .snippet p {
    display: -webkit-box;
    margin: 0;
    overflow: hidden;
    white-space: pre-line;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 5;
  }
  table {
    margin: 4px 0;
    border-collapse: collapse;
  }
  td {
    min-width: 4em;
    padding: 3px 10px;
    border: 1px solid var(--_line);
  }
  .read {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    margin-inline-start: -8px;
  }
  .read svg {
    width: 18px;
    height: 18px;
  }
  .vote {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding-top: 8px;
    border-top: 1px solid var(--_line);
  }
  .vote p {
    flex: 1;
    margin: 0;
    color: var(--_muted);
    font-size: 13.5px;
  }
`;
