/** The focus of a button that is gone once it was pressed goes on to where the shopper is rather than to nowhere. */
const ENDINGS: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributeFilter: ['disabled', 'hidden', 'inert'],
};

export function keepFocus(panel: HTMLElement): void {
  let pressed: Element | null = null;
  const look = new MutationObserver(() => {
    if (pressed === null || isUsable(pressed)) return;
    const gone = pressed;
    pressed = null;
    // Who took it away may have a better place in mind.
    requestAnimationFrame(() => {
      if (isNowhere(gone)) placeIn(panel).focus();
    });
  });
  const onPress = (event: Event): void => {
    look.disconnect();
    pressed = active();
    // Each part of the panel is seen from its own root only.
    for (const root of event.composedPath()) if (root instanceof ShadowRoot) look.observe(root, ENDINGS);
  };
  // On its way in, for on its way out the button may be gone.
  panel.shadowRoot?.addEventListener('click', onPress, { capture: true });
  // What is taken out is still there when it says so; what was left on purpose stays.
  panel.shadowRoot?.addEventListener('focusout', () => {
    queueMicrotask(() => {
      if (pressed !== null && isUsable(pressed) && pressed !== active()) pressed = null;
    });
  });
}

/** What has the focus, however deep. */
function active(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

function isUsable(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility();
}

/** Nobody has taken it on yet; a browser leaves it for a moment with what was disabled. */
function isNowhere(pressed: Element): boolean {
  const now = active();
  return now === null || now === document.body || now === pressed;
}

/** On a sheet there is always a way back; elsewhere the panel knows its place. */
function placeIn(panel: HTMLElement): HTMLElement {
  const sheet = panel.shadowRoot?.querySelector('storefront-chat-around');
  return sheet?.shadowRoot?.querySelector<HTMLElement>('.back') ?? panel;
}
