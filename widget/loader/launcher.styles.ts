/**
 * Looks of the launcher. Custom properties of the shop win over the channel's settings; its other styles reach only the tag,
 * which has no box, and nothing inherits from it.
 * Its clear border is what is seen of it where colours are forced. Its ink is black or white, whichever reads better: at a
 * lightness of 49.9 both have the same contrast.
 */
export const LAUNCHER_CSS = `
:host(:not([hidden])) { display: contents; }
.box {
  all: initial;
  --_primary:var(--storefront-chat-primary,var(--_channel-primary,#0b6e4f));
  position: fixed;
  right: calc(var(--storefront-chat-inset,20px) + env(safe-area-inset-right));
  bottom: calc(var(--storefront-chat-inset,20px) + env(safe-area-inset-bottom));
  z-index: var(--storefront-chat-z-index,2147483000);
  user-select: text;
  font: 15px/1.45 var(--storefront-chat-font,system-ui, "Noto Sans Bengali", sans-serif);
}
.left { right: auto; left: calc(var(--storefront-chat-inset,20px) + env(safe-area-inset-left)); }
.off { display: none; }
.launcher {
  all: unset;
  display: grid;
  place-items: center;
  width: 56px;
  height: 56px;
  border: 2px solid #0000;
  border-radius: 50%;
  color: var(--storefront-chat-on-primary,lch(from var(--_primary) calc((49.9 - l) * infinity) 0 0));
  background: var(--_primary);
  box-shadow: 0 8px 28px rgb(0 0 0 / .2);
  cursor: pointer;
}
.launcher:hover { translate: 0 -2px; }
.launcher:focus-visible { outline: 3px solid var(--_primary); outline-offset: 3px; }
svg { grid-area: 1/1; width: 28px; fill: none; stroke: currentColor; stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round }
.shut, [aria-expanded=true] .chat, [aria-busy=true] .chat { opacity: 0; rotate: -45deg; }
[aria-expanded=true][aria-busy=false] .shut { opacity: 1; rotate: 0deg; }
[aria-busy=true]::after { content: ""; grid-area: 1/1; width: 24px; height: 24px; border: 3px solid; border-right-color: transparent; border-radius: 50%; animation: turn .8s linear infinite; }
.trouble { position: fixed; inset: inherit; margin-bottom: 72px; width: 240px; padding: 14px; border-radius: 14px; background: #fff; box-shadow: 0 8px 28px rgb(0 0 0 / .2); }
@media (max-width:480px),(max-height:480px) { [aria-expanded=true][aria-busy=false] { visibility: hidden; } }
@media (prefers-reduced-motion: no-preference) { * { transition: .18s; } }
@media print { .box { display: none; } }
@keyframes turn { to { rotate: 1turn; } }
`;
