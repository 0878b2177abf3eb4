/** A calm sentence above the composer: what is the matter, and that nothing is lost. */
export type Notice =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'slow-down'; readonly seconds: number }
  | { readonly kind: 'too-long'; readonly excessBytes: number }
  | { readonly kind: 'full' }
  | { readonly kind: 'day-spent' }
  | { readonly kind: 'refused'; readonly detail: string };
