/** The styles that every shadow root of the widget starts from. */
import { css } from 'lit';

export const base = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  svg {
    width: 22px;
    height: 22px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .turns:dir(rtl) {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    .menu,
    .bubble,
    .avatar,
    .main {
      border: 1px solid;
    }
    .dots i,
    .dot:not(.away) {
      background: Highlight;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
