/** What an answer must look like where its value is the target's own business. */
export const someText: unknown = expect.stringMatching(/./);
export const someNumber: unknown = expect.any(Number);
export const something: unknown = expect.anything();
export const aVersion: unknown = expect.stringMatching(/^\d+\.\d+(\.\d+)*$/);
