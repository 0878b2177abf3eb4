/** The window: a card on a large screen, the whole screen on a phone. */
import { css } from 'lit';

export const panelStyles = css`
  :host {
    position: fixed;
    inset: auto calc(var(--storefront-chat-inset, 20px) + env(safe-area-inset-right))
      calc(var(--storefront-chat-inset, 20px) + 76px + env(safe-area-inset-bottom)) auto;
    display: block;
    width: var(--storefront-chat-width, 380px);
    max-width: calc(100% - 40px);
    height: var(--storefront-chat-height, 600px);
    max-height: calc(100% - 116px - env(safe-area-inset-bottom));
    overflow-wrap: anywhere;
    outline: none;
  }
  :host([side='left']) {
    right: auto;
    left: calc(var(--storefront-chat-inset, 20px) + env(safe-area-inset-left));
  }
  :host(:not([opened])) {
    display: none;
  }
  .window {
    position: relative;
    display: flex;
    flex-direction: column;
    height: 100%;
    border-radius: var(--_radius);
    overflow: hidden;
    background: var(--_ground);
    box-shadow:
      0 0 0 1px rgb(16 24 32 / 0.06),
      0 18px 50px rgb(16 24 32 / 0.26);
    animation: rise 0.2s cubic-bezier(0.2, 0.8, 0.3, 1);
    outline: none;
  }
  .window:lang(bn) {
    font-family: 'Noto Sans Bengali', SolaimanLipi, Kalpurush, var(--_font);
    line-height: 1.55;
  }
  storefront-chat-log {
    flex: 1;
    min-height: 0;
  }
  .foot {
    flex: none;
    max-height: 60%;
    overflow: auto;
    border-top: 1px solid var(--_line);
    background: var(--_surface);
    padding-bottom: env(safe-area-inset-bottom);
  }
  storefront-chat-sheet {
    position: absolute;
    inset: 0;
    z-index: 2;
  }
  @media (max-width: 1024px) and (min-height: 800px) {
    :host {
      width: var(--storefront-chat-width, 420px);
      height: var(--storefront-chat-height, 680px);
    }
  }
  /* A phone, upright or on its side, or a page at 400 %. */
  @media (max-width: 480px), (max-height: 480px) {
    :host,
    :host([side='left']) {
      inset: var(--_view-top, 0) 0 auto 0;
      width: 100%;
      max-width: none;
      height: var(--_view-height, 100%);
      max-height: none;
    }
    .window {
      border-radius: 0;
    }
  }
  @media (forced-colors: active) {
    .window {
      border: 1px solid CanvasText;
    }
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(14px) scale(0.985);
    }
  }
`;
