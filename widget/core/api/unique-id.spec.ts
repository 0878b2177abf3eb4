import { uniqueId } from './unique-id';

describe('a unique id', () => {
  it('is a UUID of version 4, and never the same, where the page has no https', () => {
    const secure = crypto.randomUUID.bind(crypto);
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      const ids = Array.from({ length: 500 }, uniqueId);
      for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      expect(new Set(ids).size).toBe(500);
      // All values of the variant are met, so none of its bits is fixed that should be random.
      expect(new Set(ids.map((id) => id[19])).size).toBe(4);
    } finally {
      Object.defineProperty(crypto, 'randomUUID', { value: secure, configurable: true });
    }
  });
});
