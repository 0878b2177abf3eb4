/** The tray above the composer. */
import { css } from 'lit';

export const trayStyles = css`
  ul {
    max-height: 208px;
    margin: 0;
    padding: 10px 12px 0;
    overflow-y: auto;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 52px;
    padding-inline-start: 4px;
  }
  img,
  li > svg {
    width: 40px;
    height: 40px;
    flex: none;
    border-radius: 8px;
    object-fit: cover;
    color: var(--_accent);
  }
  li > svg {
    padding: 8px;
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
  }
  .what {
    display: grid;
    flex: 1;
    min-width: 0;
  }
  bdi {
    justify-self: start;
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 14px;
    font-weight: 600;
  }
  small {
    color: var(--_muted);
    font-size: 12.5px;
    line-height: 1.35;
  }
  .failed small,
  .refused small {
    color: var(--_danger);
  }
  .problem {
    margin: 6px 16px 0;
    color: var(--_danger);
    font-size: 13.5px;
  }
  progress {
    width: 100%;
    height: 4px;
    margin-top: 4px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    appearance: none;
    background: var(--_line);
    accent-color: var(--_accent);
  }
  progress::-webkit-progress-bar {
    background: var(--_line);
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }
`;
