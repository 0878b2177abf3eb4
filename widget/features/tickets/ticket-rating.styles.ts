/** The rating of a solved request. */
import { css } from 'lit';

export const ticketRatingStyles = css`
  :host {
    display: block;
    margin: 14px 0;
    padding: 14px 12px 10px;
    border-radius: 16px;
    background: var(--_bubble);
    box-shadow: var(--_shade);
    text-align: center;
  }
  p {
    margin: 0 0 4px;
  }
  .more fieldset {
    flex-wrap: wrap;
    margin: 0 0 6px;
  }
  .more legend {
    font-weight: 400;
    font-size: 14px;
  }
  .more .star {
    width: 44px;
    height: 44px;
  }
  .more .star svg {
    width: 24px;
    height: 24px;
  }
  .main {
    width: 100%;
  }
  [aria-disabled='true'] {
    opacity: 0.55;
  }
  .failure {
    margin: 6px 0 0;
    color: var(--_danger);
    font-size: 13px;
  }
  .failure:empty {
    margin: 0;
  }
`;
