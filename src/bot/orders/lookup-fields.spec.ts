/** Fields of an order look-up, gathered over several messages. */
import type { ShopperCard } from '../../contract/odoo';
import { contact, lookupFieldsIn, merged, queryFor } from './lookup-fields';

const EMAIL = 'amina@example.com';
const PHONE = '01711000042';

describe('the details in a message', () => {
  it('are number and proof, each where it is', () => {
    expect(lookupFieldsIn(`s00042, ${EMAIL}`, undefined)).toEqual({ reference: 'S00042', email: EMAIL });
    expect(lookupFieldsIn(`i am ${EMAIL}`, undefined)).toEqual({ email: EMAIL });
    expect(lookupFieldsIn('hello', undefined)).toEqual({});
  });

  it('are any number once a number was asked for', () => {
    expect(lookupFieldsIn('42042', undefined)).toEqual({});
    expect(lookupFieldsIn('42042', {})).toEqual({ reference: '42042' });
    expect(lookupFieldsIn('hello', {})).toEqual({});
  });

  it('are not the same digits twice: the number of an order is no phone number', () => {
    expect(lookupFieldsIn('order 370795561790', undefined)).toEqual({ reference: '370795561790' });
  });
});

describe('the details so far', () => {
  const open = { reference: 'S00042', email: EMAIL, phone: PHONE };

  it('begin with the first message', () => {
    expect(merged(undefined, { reference: 'S00042' }, 's00042')).toEqual({ reference: 'S00042' });
  });

  it('are completed by the next one', () => {
    expect(merged({ reference: 'S00042' }, { email: EMAIL }, EMAIL)).toEqual({ reference: 'S00042', email: EMAIL });
    expect(merged({ email: EMAIL }, { reference: 'S00042' }, 's00042')).toEqual({ reference: 'S00042', email: EMAIL });
    expect(merged({}, { email: EMAIL }, EMAIL)).toEqual({ email: EMAIL });
    expect(merged(open, {}, 'hello')).toEqual(open);
  });

  it('are corrected: a new proof replaces both, a new number the old one', () => {
    expect(merged(open, { phone: '01711000099' }, '')).toEqual({ reference: 'S00042', phone: '01711000099' });
    expect(merged(open, { reference: 'S00043' }, '')).toEqual({ ...open, reference: 'S00043' });
  });

  it('are dropped when the question is asked anew, unless that says more', () => {
    expect(merged(open, {}, 'where is my order?')).toEqual({});
    expect(merged(open, { reference: 'S00043' }, 'where is my order s00043?')).toEqual({
      ...open,
      reference: 'S00043',
    });
  });

  it('stay about news of the order until another is named', () => {
    const news = { reference: 'S00042', news: true as const };
    expect(merged(news, { email: EMAIL }, EMAIL)).toEqual({ ...news, email: EMAIL });
    expect(merged(news, { reference: 'S00043' }, 's00043')).toEqual({ reference: 'S00043' });
  });
});

describe('what may be looked up', () => {
  const query = (shopper: Partial<ShopperCard>, fields: Parameters<typeof queryFor>[1]) =>
    queryFor({ text: '', locale: 'en', channel: 'b2b', shopper: { id: 's', verified: false, ...shopper } }, fields);

  it('is nothing without a proof', () => {
    expect(query({}, {})).toBeNull();
    expect(query({}, { reference: 'S00042' })).toBeNull();
    expect(query({ verified: true }, {})).toBeNull();
  });

  it('is one order with the proof that was typed', () => {
    const one = { channel: 'b2b', verified: false, reference: 'S00042' };
    expect(query({}, { reference: 'S00042', email: EMAIL })).toEqual({ ...one, email: EMAIL });
    expect(query({}, { reference: 'S00042', phone: PHONE })).toEqual({ ...one, phone: PHONE });
  });

  it('is one order with the shopper’s own e-mail, unless another was typed', () => {
    const one = { channel: 'b2b', verified: false, reference: 'S00042' };
    expect(query({ email: 'own@example.com' }, { reference: 'S00042' })).toEqual({ ...one, email: 'own@example.com' });
    expect(query({ email: 'own@example.com' }, { reference: 'S00042', phone: PHONE })).toEqual({
      ...one,
      phone: PHONE,
    });
  });

  it('is all of their orders for a verified shopper alone, by the e-mail that the shop vouches for', () => {
    const all = { channel: 'b2b', verified: true, email: 'own@example.com' };
    expect(query({ verified: true, email: 'own@example.com' }, {})).toEqual(all);
    expect(query({ verified: true, email: 'own@example.com' }, { email: EMAIL })).toEqual(all);
    expect(query({ email: 'own@example.com' }, {})).toBeNull();
    expect(query({ email: 'own@example.com' }, { email: EMAIL })).toBeNull();
  });
});

describe('a contact', () => {
  it('has only what there is', () => {
    expect(contact({})).toEqual({});
    expect(Object.keys(contact({ email: EMAIL, phone: undefined }))).toEqual(['email']);
    expect(Object.keys(contact({ email: undefined, phone: PHONE }))).toEqual(['phone']);
  });
});
