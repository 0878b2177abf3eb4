/** XML-RPC as the clients of the bridge write it. */
import { serializeMethodResponse } from 'xmlrpc/lib/serializer';
import { readCall, writable } from './xmlrpc';

const call = async (value: string) =>
  (
    await readCall(
      `<?xml version='1.0'?>\n<methodCall>\n<methodName>m</methodName>\n<params>\n<param>\n${value}\n</param></params></methodCall>`,
    )
  ).params[0];

describe('XML-RPC', () => {
  it.each<[string, unknown]>([
    ['<value>bare text</value>', 'bare text'],
    ['<value><string>a &lt;b&gt; &amp;amp; &#233; &#x1F95B;</string></value>', 'a <b> &amp; é 🥛'],
    ['<value><string><![CDATA[<b>&amp;</b>]]></string></value>', '<b>&amp;</b>'],
    ['<value><string/></value>', ''],
    ['<value></value>', ''],
    ['<value><int>-7</int></value>', -7],
    ['<value><double>17.25</double></value>', 17.25],
    ['<value><boolean>1</boolean></value>', true],
    ['<value><nil/></value>', null],
    ['<value><array><data/></array></value>', []],
    ['<value><array><data>\n<value><i4>1</i4></value><value>x</value></data></array></value>', [1, 'x']],
    ['<value><struct/></value>', {}],
    [
      '<value><struct><member><name>k</name><value><array><data></data></array></value></member></struct></value>',
      { k: [] },
    ],
    ['<value><string>one\r\ntwo\n  three</string></value>', 'one\ntwo\n  three'],
  ])('reads %s', async (xml, value) => {
    expect(await call(xml)).toEqual(value);
  });

  it('reads back what it writes', async () => {
    const value = { text: '<&>"\' ক্ষ 👩🏽‍🌾\n ', list: [1, 2.5, true, [], {}], empty: '' };
    const written = serializeMethodResponse(writable(value))
      .replace(/methodResponse/g, 'methodCall')
      .replace('<params>', '<methodName>m</methodName><params>');
    expect((await readCall(written)).params).toEqual([value]);
  });

  it('drops the control characters that XML cannot carry', () => {
    expect(writable({ text: ['a\u0001b\u0000c'], nothing: undefined })).toStrictEqual({ text: ['abc'] });
  });

  it.each([
    '',
    'text',
    '<methodCall>',
    '<methodCall><methodName>m',
    '<methodCall><methodName>m</methodName><params><param><value><what/></value>',
  ])('refuses %j', async (xml) => {
    await expect(readCall(xml)).rejects.toThrow();
  });
});
