/** @returns null for what the browser refuses: storage closed to this page, a value that it does not take. */
export function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
