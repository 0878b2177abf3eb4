/** Time, so that specs need not wait for it. */
export interface Timers {
  now(): number;
  /** @returns a function that calls it off. */
  after(milliseconds: number, act: () => void): () => void;
}

export const REAL_TIMERS: Timers = {
  now: () => Date.now(),
  after: (milliseconds, act) => {
    const id = setTimeout(act, milliseconds);
    return () => clearTimeout(id);
  },
};
