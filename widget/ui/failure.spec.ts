import { RefusedError, UnreachableError } from '../core/api/client.errors';
import { failureOf } from './failure';
import { texts as bengali } from '../core/i18n/sheets/bn';

const refused = (status: number, code: RefusedError['code'] = 'UNKNOWN'): RefusedError =>
  new RefusedError(status, code, 'A sentence of the bridge.', null);

describe('when something around a chat fails', () => {
  it.each([
    ['the bridge is gone', new UnreachableError('offline'), bengali.failed],
    ['the bridge is broken', refused(500), bengali.failed],
    ['a field is wrong', refused(422, 'REQUEST.INVALID'), bengali.invalid],
    ['it is too long', refused(413, 'CHAT.MESSAGE_TOO_LONG'), bengali.flaw.long],
    ['it was too often', refused(429, 'RATE.LIMITED'), bengali.tooOften],
    ['the request is closed meanwhile', refused(409, 'TICKET.CLOSED'), bengali.isClosed],
  ])('says in the language of the shopper that %s', (_, error, sentence) => {
    expect(failureOf(error, bengali)).toBe(sentence);
  });
});
