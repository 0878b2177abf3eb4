/** A calm sentence above the composer: what is the matter, and that nothing is lost. */
export type Notice =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'slow-down'; readonly seconds: number }
  | { readonly kind: 'too-long'; readonly excessBytes: number }
  | { readonly kind: 'no-room' }
  /** `detail`: the bridge's sentence in the shopper's language, if it said one. */
  | { readonly kind: 'refused'; readonly detail: string };

/** The bridge takes nothing now: over once it does. */
export function isOutage(notice: Notice | null): boolean {
  return notice?.kind === 'unreachable' || notice?.kind === 'no-room';
}
