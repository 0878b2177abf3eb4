/** The order card. */
import { css } from 'lit';

export const orderCardStyles = css`
  :host {
    width: min(100%, 300px);
  }
  .order {
    margin-top: 3px;
    padding: 14px 16px;
    border-radius: 16px;
    background: var(--_bubble);
    box-shadow: var(--_shade);
  }
  .order-top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 10px;
  }
  .order-name {
    margin: 0;
    font-size: 15px;
    font-weight: 650;
  }
  .pill {
    padding: 3px 10px;
    border-radius: 10px;
    color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    font-size: 12.5px;
    font-weight: 650;
  }
  .pill.cancelled {
    color: var(--_danger);
    background: color-mix(in srgb, var(--_danger) 12%, transparent);
  }
  .track {
    display: flex;
    gap: 4px;
    margin: 14px 0 12px;
  }
  .track i {
    flex: 1;
    height: 5px;
    border-radius: 3px;
    background: var(--_line);
  }
  .track .done {
    background: var(--_accent);
  }
  .order p {
    margin: 2px 0 0;
    color: var(--_muted);
    font-size: 13.5px;
  }
  .order .order-name,
  .order .expected {
    color: var(--_ink);
    font-weight: 600;
  }
  .order .parcels {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
    font-size: 13.5px;
  }
  .parcels li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    column-gap: 12px;
  }
  .order a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    margin-bottom: -10px;
    color: var(--_accent);
    font-weight: 600;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .track .done {
      background: Highlight;
    }
  }
`;
