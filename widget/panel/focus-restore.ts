/** Moves the focus on when the button that had it disappears. */
const ENDINGS: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributeFilter: ['disabled', 'hidden', 'inert'],
};

export function restoreFocus(panel: HTMLElement): void {
  let pressed: Element | null = null;
  const look = new MutationObserver(() => {
    if (pressed === null || isUsable(pressed)) return;
    const gone = pressed;
    pressed = null;
    // The code that removed the button may set the focus itself.
    requestAnimationFrame(() => {
      if (isNowhere(gone)) placeIn(panel).focus();
    });
  });
  const onPress = (event: Event): void => {
    look.disconnect();
    pressed = active();
    // An observer sees only its own shadow root.
    for (const root of event.composedPath()) if (root instanceof ShadowRoot) look.observe(root, ENDINGS);
  };
  // While capturing: when the event bubbles the button may be gone.
  panel.shadowRoot?.addEventListener('click', onPress, { capture: true });
  // A button that is being removed fires this, too, while it is still there; one that the shopper left stays usable.
  panel.shadowRoot?.addEventListener('focusout', () => {
    queueMicrotask(() => {
      if (pressed !== null && isUsable(pressed) && pressed !== active()) pressed = null;
    });
  });
}

/** The focused element, through all shadow roots. */
function active(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

function isUsable(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled') && element.getClientRects().length > 0;
}

/** Whether nothing has the focus: a browser leaves it for a moment on a button that was disabled. */
function isNowhere(pressed: Element): boolean {
  const now = active();
  return now === null || now === document.body || now === pressed;
}

/** The back button of a sheet; elsewhere the panel, which passes it on. */
function placeIn(panel: HTMLElement): HTMLElement {
  const sheet = panel.shadowRoot?.querySelector('storefront-chat-sheet');
  return sheet?.shadowRoot?.querySelector<HTMLElement>('.back') ?? panel;
}
