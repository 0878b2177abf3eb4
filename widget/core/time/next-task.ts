/** Resolves in a task of its own: until then the browser may draw, and listen to the shopper. */
export const ownTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
