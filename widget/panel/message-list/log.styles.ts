/** The conversation: groups, bubbles, marks. */
import { css } from 'lit';

export const logStyles = css`
  :host {
    position: relative;
    display: block;
  }
  .scroll {
    height: 100%;
    overflow-y: auto;
    overscroll-behavior: contain;
    overflow-anchor: none;
    padding: 14px 14px 10px;
    outline-offset: -3px;
  }
  .stack {
    display: flex;
    flex-direction: column;
  }
  .day {
    margin: 8px auto 14px;
    color: var(--_muted);
    font-size: 12.5px;
  }
  .day.news {
    width: 100%;
    border-bottom: 1px solid;
    color: var(--_accent);
    text-align: center;
  }
  /* By the side of the speaker, not by the direction of what is said. */
  .group,
  .user:dir(rtl) {
    --_corners: 6px 18px 18px 6px;
  }
  .user,
  .group:not(.user):dir(rtl) {
    --_corners: 18px 6px 6px 18px;
  }
  .group {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 3px;
    margin-bottom: 14px;
  }
  .group.user {
    align-items: flex-end;
  }
  /* Room for a face. */
  .agent {
    position: relative;
    padding-inline-start: 36px;
  }
  .name {
    margin-block: 0 1px;
    margin-inline: 12px 0;
    color: var(--_muted);
    font-size: 12.5px;
    font-weight: 600;
  }
  .bubble {
    max-width: 84%;
    padding: 9px 14px;
    border-radius: var(--_corners);
    background: var(--_bubble);
    box-shadow: var(--_shade);
  }
  .text {
    display: block;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .group > .bubble:first-of-type {
    border-top-left-radius: 18px;
    border-top-right-radius: 18px;
  }
  .user .bubble {
    color: var(--_on-primary);
    background: var(--_primary);
  }
  .bubble a {
    color: inherit;
    text-underline-offset: 2px;
  }
  .gone,
  .bubble small {
    color: var(--_muted);
    font-style: italic;
  }
  .user .unsent {
    color: var(--_ink);
    background: var(--_surface);
    box-shadow: inset 0 0 0 1.5px var(--_danger);
  }
  .meta {
    display: flex;
    align-items: center;
    gap: 5px;
    min-height: 20px;
    margin-block: 1px 0;
    margin-inline: 12px 6px;
    color: var(--_muted);
    font-size: 12px;
  }
  .meta svg {
    width: 16px;
    height: 16px;
  }
  .meta .seen {
    color: var(--_accent);
  }
  .failed {
    color: var(--_danger);
    font-weight: 600;
  }
  .failed .link {
    color: inherit;
    text-decoration: underline;
  }
  .system {
    align-self: center;
    max-width: 92%;
    margin: 2px 0 14px;
    padding: 5px 14px;
    border-radius: 14px;
    color: var(--_muted);
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
    font-size: 13px;
    text-align: center;
    white-space: pre-wrap;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 6px 0 4px;
  }
  .actions button {
    padding: 6px 16px;
    border: 1.5px solid color-mix(in srgb, var(--_accent) 45%, transparent);
    color: var(--_accent);
    background: var(--_surface);
    font-weight: 600;
    font-size: 14px;
    line-height: 1.3;
  }
  .actions button:hover:enabled {
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
  }
  .dots {
    display: inline-flex;
    gap: 5px;
    padding: 14px 16px;
    border-radius: 18px;
  }
  .dots i {
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--_muted);
    animation: hop 1.2s infinite ease-in-out;
  }
  .dots i:nth-child(2) {
    animation-delay: 0.15s;
  }
  .dots i:nth-child(3) {
    animation-delay: 0.3s;
  }
  .jump {
    position: absolute;
    inset-inline-end: 14px;
    bottom: 12px;
    color: var(--_accent);
    border: 1px solid var(--_line);
    background: var(--_surface);
    box-shadow: var(--_shade);
  }
  .jump.news {
    width: auto;
    padding-inline: 10px 14px;
    border-radius: 22px;
    display: flex;
    align-items: center;
    gap: 6px;
    font-weight: 600;
    font-size: 13px;
  }
  @keyframes hop {
    0%,
    60%,
    100% {
      transform: none;
      opacity: 0.5;
    }
    30% {
      transform: translateY(-4px);
      opacity: 1;
    }
  }
`;
