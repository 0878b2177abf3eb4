import { asKnownBy } from './required-features';

const FILE = { id: 'f1', name: 'jar.png', mimetype: 'image/png' };
const PLAIN = { id: 't', conversation: 'c', kind: 'ticket', subject: 'A jar' } as const;
const TICKET = { ...PLAIN, attachments: [FILE] };

describe('a ticket with files', () => {
  it('goes as it is to an addon that takes them', () => {
    expect(asKnownBy(new Set(['tickets', 'ticket_files']), TICKET)).toBe(TICKET);
  });

  it('names them to an older one, beside what the shopper wrote', () => {
    const older = new Set(['tickets', 'identity']);
    expect(asKnownBy(older, { ...TICKET, description: 'It leaks.' })).toEqual({
      ...PLAIN,
      description: 'It leaks.\n[jar.png]',
    });
    expect(asKnownBy(older, { ...PLAIN, description: 'It leaks.' })).toEqual({ ...PLAIN, description: 'It leaks.' });
  });
});
