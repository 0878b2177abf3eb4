import { RefusedError, UnreachableError } from '../../core/api/client.errors';
import * as bengali from '../../core/i18n/bn';
import { I18n } from '../../core/i18n/i18n';
import { ManualTimers } from '../../testing/fakes/manual-timers';
import { failureOf } from './failure';

const { common, forms } = bengali;
const refused = (status: number, code: RefusedError['code'] = 'UNKNOWN'): RefusedError =>
  new RefusedError(status, code, 'A sentence of the bridge.', null);

describe('when the call of a feature fails', () => {
  it.each([
    ['the bridge is gone', new UnreachableError('offline'), common.failed],
    ['the bridge is broken', refused(500), common.failed],
    ['there is no room now, and what was typed is kept', refused(503, 'STORE.FULL'), bengali.panel.noRoom],
    ['a field is wrong', refused(422, 'REQUEST.INVALID'), forms.invalid],
    ['it is too long', refused(413, 'CHAT.MESSAGE_TOO_LONG'), forms['flaw.long']],
    ['it was too often', refused(429, 'RATE.LIMITED'), forms.tooOften],
    ['there are many requests already', refused(429, 'TICKET.LIMIT'), forms.ticketLimit],
    ['the request is closed meanwhile', refused(409, 'TICKET.CLOSED'), forms.ticketClosed],
  ])('says in the language of the shopper that %s', (_, error, sentence) => {
    expect(failureOf(error, new I18n('bn', new ManualTimers(), bengali))).toBe(sentence);
  });
});
