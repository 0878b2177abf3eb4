/** Remembers values that may be used only once. */
export const NONCES = Symbol('Nonces');

export interface Nonces {
  /** True the first time, false while it is remembered. */
  useOnce(nonce: string, rememberSeconds: number): Promise<boolean>;
}
