/** Matchers for values that depend on the target. */
export const someText: unknown = expect.stringMatching(/./);
export const someNumber: unknown = expect.any(Number);
export const something: unknown = expect.anything();
export const aVersion: unknown = expect.stringMatching(/^\d+\.\d+(\.\d+)*$/);
