/** A random UUID of version 4 (RFC 9562), also where `crypto.randomUUID` is missing: on pages without https. */
export function uniqueId(): string {
  return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) => {
    const [random = 0] = crypto.getRandomValues(new Uint8Array(1));
    return (Number(digit) ^ (random & (15 >> (Number(digit) / 4)))).toString(16);
  });
}
