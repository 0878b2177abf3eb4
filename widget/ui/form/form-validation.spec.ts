import { contactFlaws, flawsOf, given, lengthFlaws } from './form-validation';

describe('a form', () => {
  it('asks for what is required and for nothing else', () => {
    expect(flawsOf({ subject: '', email: '' }, ['subject'])).toEqual({ subject: 'missing' });
    expect(flawsOf({ subject: 'Milk', email: '' }, ['subject'])).toEqual({});
  });

  it.each(['amina', 'amina@', 'amina@example', 'a b@example.com'])(
    'does not take %s for an e-mail address',
    (email) => {
      expect(flawsOf({ email }, [])).toEqual({ email: 'email' });
    },
  );

  it.each(['+880 1712-345678', '০১৭১২৩৪৫৬৭৮', '(02) 9123456'.replace('(', '')])(
    'takes %s for a phone number',
    (phone) => {
      expect(flawsOf({ phone }, [])).toEqual({});
    },
  );

  it.each(['call me', '12', '+'])('does not take %s for a phone number', (phone) => {
    expect(flawsOf({ phone }, [])).toEqual({ phone: 'phone' });
  });

  it('says of a text that is too long, instead of cutting it', () => {
    const fields = [{ name: 'message', longest: 4 }];
    expect(lengthFlaws({ message: 'milk' }, fields)).toEqual({});
    expect(lengthFlaws({ message: 'cream' }, fields)).toEqual({ message: 'long' });
  });

  it('wants one way to answer, whichever', () => {
    expect(contactFlaws({ email: '', phone: '' })).toEqual({ email: 'contact' });
    expect(contactFlaws({ email: '', phone: '01712345678' })).toEqual({});
    expect(contactFlaws({ email: 'amina@example.com', phone: '' })).toEqual({});
  });

  it('sends no empty fields', () => {
    expect(given({ name: 'Amina', phone: '' })).toEqual({ name: 'Amina' });
  });
});
