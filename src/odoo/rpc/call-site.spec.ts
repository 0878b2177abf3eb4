/** An address that may stand in a log. */
import { callSiteOf, plainAddress } from './call-site';

describe('plainAddress', () => {
  it.each([
    ['https://admin:secret@odoo.test/', 'https://odoo.test'],
    ['https://odoo.test:8069/shop//', 'https://odoo.test:8069/shop'],
    ['https://odoo.test/a//b/?key=secret#secret', 'https://odoo.test/a//b'],
    ['odoo', 'an address that is none'],
  ])('of %s is %s', (url, plain) => expect(plainAddress(url)).toBe(plain));
});

describe('callSiteOf', () => {
  it('names database and method beside the plain address', () => {
    expect(callSiteOf({ url: 'https://me:secret@odoo.test/', db: 'shop' }, 'res.users', 'read')).toEqual({
      url: 'https://odoo.test',
      db: 'shop',
      model: 'res.users',
      method: 'read',
    });
  });
});
