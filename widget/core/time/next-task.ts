/** Resolves in the next task: until then the browser can draw, and react to the shopper. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
