/** Time, so that specs need not wait for it. The rest of the widget takes it from here, as a lint rule holds. */
export interface Clock {
  /** Unix milliseconds. */
  now(): number;
}

export interface Timers extends Clock {
  /** @returns a function that cancels it. */
  after(milliseconds: number, act: () => void): () => void;
}

export const REAL_TIMERS: Timers = {
  now: () => Date.now(),
  after: (milliseconds, act) => {
    const id = setTimeout(act, milliseconds);
    return () => clearTimeout(id);
  },
};
