/** Bold, lists, code inside a bubble. */
import { css } from 'lit';

export const formattedStyles = css`
  :host {
    display: block;
    white-space: normal;
  }
  p,
  ul,
  ol,
  pre {
    margin: 0;
  }
  :is(p, ul, ol, pre) + :is(p, ul, ol, pre) {
    margin-top: 6px;
  }
  p,
  li {
    white-space: pre-wrap;
  }
  ul,
  ol {
    padding-inline-start: 20px;
  }
  a {
    color: inherit;
    text-underline-offset: 2px;
  }
  code {
    padding: 1px 4px;
    border-radius: 5px;
    background: color-mix(in srgb, currentColor 9%, transparent);
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
  }
  pre {
    overflow-x: auto;
    padding: 8px 10px;
    border-radius: 10px;
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  pre code {
    padding: 0;
    background: none;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
`;
