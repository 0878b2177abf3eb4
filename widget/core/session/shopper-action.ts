/** The actions that a button under a message can have. */
export type ShopperAction =
  | { readonly kind: 'connect' }
  | { readonly kind: 'faq-list' }
  | { readonly kind: 'faq-entry'; readonly id: string }
  | { readonly kind: 'track-order' }
  | { readonly kind: 'leave-message' }
  | { readonly kind: 'reply'; readonly text: string };

/** @returns null for an action of a later version, whose button is then not shown. */
export function parseAction(action: string): ShopperAction | null {
  switch (action) {
    case 'connect_agent':
      return { kind: 'connect' };
    case 'show_faq':
      return { kind: 'faq-list' };
    case 'track_order':
      return { kind: 'track-order' };
    case 'create_ticket':
      return { kind: 'leave-message' };
    default:
      return parseWithArgument(action);
  }
}

function parseWithArgument(action: string): ShopperAction | null {
  const [, name, argument] = /^(faq|reply):(.+)$/s.exec(action) ?? [];
  if (argument === undefined) return null;
  return name === 'faq' ? { kind: 'faq-entry', id: argument } : { kind: 'reply', text: argument };
}
