/** Every error reply here comes from a real Odoo 18.0 or 19.0. */
import { inspect } from 'node:util';
import { errorReplyOfFault, errorReplyOfJson2, errorReplyOfJsonRpc, type OdooErrorReply } from './odoo-error-reply';
import { errorFor } from './odoo-error-map';

const place = { url: 'http://odoo.test', db: 'shop', model: 'storefront.chat.bridge', method: 'push' };
const NO_DB =
  'connection to server on socket "/var/run/postgresql/.s.PGSQL.5432" failed: FATAL:  database "shop" does not exist\n';

const rpc = (name: string, message: string) =>
  errorReplyOfJsonRpc({ code: 200, message: 'Odoo Server Error', data: { name, message, debug: 'Traceback' } });
const json2 = (status: number, name: string, message: string) => errorReplyOfJson2({ name, message }, status);
const fault = (faultCode: number | string, faultString: string) => errorReplyOfFault({ faultCode, faultString });
const traceback = (verdict: string) =>
  `Traceback (most recent call last):\n  File "/usr/lib/odoo/registry.py", line 104, in __new__\n    return cls.registries[db_name]\n` +
  `           ~~~~~~~~^^^^^\nKeyError: 'shop'\n\nDuring handling of the above exception, another exception occurred:\n\n` +
  `Traceback (most recent call last):\n  File "/usr/lib/odoo/rpc.py", line 165, in xmlrpc_2\n    response = self._xmlrpc(service)\n${verdict}\n`;
const page = (status: number, text: string): OdooErrorReply => ({ exception: '', text, status });

describe('errorFor', () => {
  it.each<[string, string, OdooErrorReply]>([
    ['ODOO_DATABASE', 'JSON-RPC', rpc('psycopg2.OperationalError', NO_DB)],
    ['ODOO_DATABASE', 'JSON-RPC, no name', rpc('builtins.AssertionError', 'Missing database name')],
    ['ODOO_DATABASE', 'XML-RPC', fault(1, traceback(`psycopg2.OperationalError: ${NO_DB}`))],
    ['ODOO_DATABASE', 'JSON-2', page(404, '<p>No database is selected and the requested URL was not found…</p>')],
    ['ODOO_CREDENTIALS', 'JSON-RPC', rpc('odoo.exceptions.AccessDenied', 'Access Denied')],
    [
      'ODOO_CREDENTIALS',
      'JSON-RPC, deleted user',
      rpc('odoo.exceptions.MissingError', 'Record does not exist.\n(Record: res.users(99,), User: 99)'),
    ],
    ['ODOO_CREDENTIALS', 'XML-RPC', fault(3, 'Access Denied')],
    ['ODOO_CREDENTIALS', 'XML-RPC, old endpoint', fault('AccessDenied', 'Access Denied')],
    ['ODOO_CREDENTIALS', 'JSON-2', json2(401, 'werkzeug.exceptions.Unauthorized', 'Invalid apikey')],
    ['ODOO_ADDON', 'JSON-RPC', rpc('odoo.exceptions.UserError', "Object storefront.chat.bridge doesn't exist")],
    [
      'ODOO_UNSUPPORTED',
      'JSON-RPC, old',
      rpc('builtins.AttributeError', "The method 'storefront.chat.bridge.push' does not exist"),
    ],
    ['ODOO_ADDON', 'XML-RPC', fault(2, "Object storefront.chat.bridge doesn't exist")],
    [
      'ODOO_UNSUPPORTED',
      'XML-RPC, old',
      fault(1, traceback("AttributeError: The method 'storefront.chat.bridge.push' does not exist")),
    ],
    [
      'ODOO_ADDON',
      'JSON-2',
      json2(404, 'werkzeug.exceptions.NotFound', "the model 'storefront.chat.bridge' does not exist"),
    ],
    [
      'ODOO_UNSUPPORTED',
      'JSON-2, old',
      json2(404, 'werkzeug.exceptions.NotFound', "the method 'storefront.chat.bridge.push' does not exist"),
    ],
    ['ODOO_FORBIDDEN', 'JSON-RPC', rpc('odoo.exceptions.AccessError', 'You are not allowed to access …')],
    ['ODOO_FORBIDDEN', 'XML-RPC', fault(4, 'You are not allowed to access …')],
    ['ODOO_FORBIDDEN', 'JSON-2', json2(403, 'odoo.exceptions.AccessError', 'You are not allowed to access …')],
    ['ODOO_INVALID', 'JSON-RPC', rpc('odoo.exceptions.ValidationError', 'Contacts require a name')],
    ['ODOO_INVALID', 'JSON-RPC, missing', rpc('odoo.exceptions.MissingError', '(Record: res.partner(99,), User: 2)')],
    ['ODOO_INVALID', 'XML-RPC', fault(2, 'Contacts require a name')],
    ['ODOO_INVALID', 'XML-RPC, old endpoint', fault('warning -- UserError\n\nContacts require a name', '')],
    ['ODOO_INVALID', 'JSON-2', json2(422, 'odoo.exceptions.ValidationError', 'Contacts require a name')],
    [
      'ODOO_INVALID',
      'JSON-2, missing',
      json2(404, 'odoo.exceptions.MissingError', '(Record: res.partner(99,), User: 2)'),
    ],
    ['ODOO_FAULT', 'JSON-RPC', rpc('builtins.TypeError', "got an unexpected keyword argument 'foo'")],
    ['ODOO_FAULT', 'XML-RPC', fault(1, traceback("TypeError: got an unexpected keyword argument 'foo'"))],
    ['ODOO_FAULT', 'JSON-2', json2(500, 'builtins.ValueError', "Invalid field 'nof' in 'res.partner'")],
    ['ODOO_FAULT', 'JSON-2, shape', json2(422, 'werkzeug.exceptions.UnprocessableEntity', "unexpected argument 'foo'")],
    ['ODOO_CREDENTIALS', 'a proxy that asks for a password', page(401, '<h1>Unauthorized</h1>')],
    ['ODOO_ADDON', 'JSON-RPC, a key', rpc('builtins.KeyError', "'storefront.chat.bridge'")],
    ['ODOO_FORBIDDEN', 'a proxy that lets nobody in', page(403, '<h1>Forbidden</h1>')],
    ['ODOO_INVALID', 'JSON-2, refused with 403', json2(403, 'odoo.exceptions.UserError', 'Not in this state')],
    ['ODOO_FAULT', 'redirect to the login page', page(303, '')],
    ['ODOO_FAULT', 'a web page', page(200, '<!DOCTYPE html><title>Log in</title>')],
    ['ODOO_UNREACHABLE', 'proxy', page(503, '<h1>Service Unavailable</h1>')],
    [
      'ODOO_UNREACHABLE',
      'PostgreSQL full',
      rpc('psycopg2.OperationalError', 'FATAL:  sorry, too many clients already'),
    ],
    ['ODOO_UNREACHABLE', 'collisions', rpc('psycopg2.errors.SerializationFailure', 'could not serialize access')],
    [
      'ODOO_UNREACHABLE',
      'collisions',
      fault(1, traceback('psycopg2.errors.SerializationFailure: could not serialize')),
    ],
  ])('%s, %s', (code, _protocol, reply) => {
    const error = errorFor(reply, place);
    expect(error.code).toBe(code);
    expect(error.retryable).toBe(code === 'ODOO_UNREACHABLE');
    expect(error.advice).toMatch(/: \w/);
    const { exception, status } = reply;
    expect(error.cause).toStrictEqual(status === undefined ? { exception } : { exception, status });
  });

  it.each<[string, OdooErrorReply]>([
    ['a failed assertion of another kind', rpc('builtins.AssertionError', 'Expected singleton')],
    ['a database that another exception names', rpc('builtins.ValueError', NO_DB)],
    ['an assertion that ends like a complaint', rpc('builtins.AssertionError', 'No: Missing database name')],
    ['words about a database name from elsewhere', rpc('builtins.ValueError', 'Missing database name')],
    ['another page that is not there', page(404, '<h1>Not Found</h1>')],
    ['a found page about databases', page(200, '<p>No database is selected</p>')],
    ['a named exception about databases', json2(404, 'werkzeug.exceptions.NotFound', 'No database is selected')],
    ['a web page that quotes a complaint', page(200, '(Record: res.users(99,), User: 99)')],
    ['an unknown method of another model', rpc('builtins.AttributeError', "The method 'res.partner.push' is unknown")],
    ['another exception about the model', rpc('builtins.TypeError', "'storefront.chat.bridge.push' takes no argument")],
    ['an attribute of something else', rpc('builtins.AttributeError', "'NoneType' object has no attribute 'id'")],
  ])('%s is only a fault', (_what, reply) => {
    expect(errorFor(reply, place).code).toBe('ODOO_FAULT');
  });

  it.each<[number, string]>([
    [299, 'does not speak this protocol'],
    [300, 'redirects'],
    [399, 'redirects'],
    [400, 'does not speak this protocol'],
  ])('says of a nameless %i what to do about it', (status, advice) => {
    expect(errorFor(page(status, ''), place).advice).toContain(advice);
  });

  it('sends the operator to the log of Odoo for an exception that it does not know', () => {
    const { advice } = errorFor(rpc('builtins.TypeError', 'no'), place);
    expect(advice).toBe("Odoo at http://odoo.test failed in 'push' (builtins.TypeError): look for it in Odoo's log.");
  });

  it('names what to check', () => {
    const advice = (reply: OdooErrorReply) => errorFor(reply, place).advice;
    expect(advice(rpc('psycopg2.OperationalError', NO_DB))).toBe(
      "ODOO_DB: the database 'shop' does not exist on http://odoo.test: check ODOO_DB.",
    );
    expect(advice(fault(2, "Object storefront.chat.bridge doesn't exist"))).toContain('install the addon');
    expect(advice(rpc('AttributeError', "The method 'storefront.chat.bridge.push' does not exist"))).toContain(
      'update',
    );
    expect(advice(fault(4, 'no'))).toContain('group Storefront Chat / Bridge');
  });

  it("keeps Odoo's words to itself: they may quote what a shopper wrote", () => {
    const words = 'my card is 4111';
    const complaints = [
      rpc('odoo.exceptions.ValidationError', words),
      rpc(words, words),
      fault(1, traceback(`ValueError: ${words}`)),
      fault(1, words),
      page(200, words),
    ];
    for (const reply of complaints) {
      const error = errorFor(reply, place);
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('my card');
    }
  });
});
