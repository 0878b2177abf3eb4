/** Reads the faults that XML-RPC brings. */
import { errorReplyOfFault } from './odoo-error-reply';

const fault = (faultCode: unknown, faultString: string) => errorReplyOfFault({ faultCode, faultString });
const TRACEBACK = 'Traceback (most recent call last):\n  File "/usr/lib/odoo/rpc.py", line 165, in xmlrpc_2\n';

describe('a fault of the older endpoint', () => {
  it('carries the words beside the name of the exception', () => {
    const reply = fault('warning -- UserError\n\nContacts require a name\n\nand more', 'elsewhere');
    expect(reply).toEqual({ exception: 'UserError', text: 'Contacts require a name\n\nand more' });
  });

  it('has its words in the other place when there are none beside the name', () => {
    expect(fault('AccessDenied', 'Access Denied')).toEqual({ exception: 'AccessDenied', text: 'Access Denied' });
  });

  it.each(['two words', 'warning -- two words', 'a note: warning -- UserError', 'UserError\nContacts'])(
    'is read from its traceback when %j names no exception',
    (code) => expect(fault(code, `${TRACEBACK}TypeError: no`)).toEqual({ exception: 'TypeError', text: 'no' }),
  );
});

describe('a fault without a code', () => {
  it('is read from its traceback', () => {
    expect(fault(undefined, `${TRACEBACK}TypeError: no`)).toEqual({ exception: 'TypeError', text: 'no' });
    expect(errorReplyOfFault('nothing')).toEqual({ exception: '', text: '' });
  });
});

describe('a traceback', () => {
  it.each([
    ['a name without words', 'KeyError', 'KeyError', 'KeyError'],
    ['words of several lines', 'ValueError:  one\ntwo', 'ValueError', 'one\ntwo'],
    ['a name with its module', 'psycopg2.errors.LockNotAvailable: busy', 'psycopg2.errors.LockNotAvailable', 'busy'],
    ['a verdict after a marked place', '      ~~~~^^^\nTypeError: no', 'TypeError', 'no'],
    ['a line that only looks like one', 'the end: TypeError', '', 'the end: TypeError'],
    ['a line that begins like one', 'TypeError; no', '', 'TypeError; no'],
  ])('ends with %s', (_what, verdict, exception, text) => {
    expect(fault(1, `${TRACEBACK}    return execute()\n${verdict}`)).toEqual({ exception, text });
  });

  it('counts from its last file', () => {
    const first = `${TRACEBACK}KeyError: 'shop'\n\nDuring handling of the above exception, another happened:\n\n`;
    expect(fault(1, `${first}${TRACEBACK}TypeError: no`)).toEqual({ exception: 'TypeError', text: 'no' });
  });
});
