/** Arguments to Odoo are the same over every protocol. */
import { wireArguments } from './wire-value';
import { xmlRpcValue } from './xml-rpc.value';

describe('wireArguments', () => {
  it('strips control characters, keeps line breaks, tabs, emoji and Bengali', () => {
    const content = 'a\u0000b\u0008\u000b\u001f\uffff\tc\r\nধন্যবাদ 😀';
    expect(wireArguments({ operations: [{ content }] })).toEqual({ operations: [{ content: 'ab\tc\r\nধন্যবাদ 😀' }] });
  });

  it('replaces half a character', () => {
    expect(wireArguments({ content: 'a\ud83d b \ude00' })).toEqual({ content: 'a\ufffd b \ufffd' });
  });

  it('drops undefined and null keys, at every depth', () => {
    const made = wireArguments({ a: undefined, b: null, c: { d: undefined, e: false, f: 0, g: '' } });
    expect(made).toStrictEqual({ c: { e: false, f: 0, g: '' } });
  });

  it("copies the caller's arguments", () => {
    const args = { ids: ['1'], deep: { list: [{ a: 1 }] } };
    const made = wireArguments(args);
    expect(made).toEqual(args);
    expect(made.ids).not.toBe(args.ids);
    expect(made.deep).not.toBe(args.deep);
  });
});

describe('xmlRpcValue', () => {
  it('refuses whole numbers beyond 32 bits by their place', () => {
    const args = { counts: [{ views: 2 ** 31 - 1 }, { views: 2 ** 31 }] };
    expect(() => xmlRpcValue(args)).toThrow('counts[1].views is beyond');
    expect(() => xmlRpcValue({ a: Number.NaN })).toThrow('a is beyond');
    expect(xmlRpcValue({ a: -(2 ** 31 - 1), b: 17.25 })).toEqual({ a: -(2 ** 31 - 1), b: 17.25 });
  });

  it('leaves one end of a CDATA section alone and breaks the others', () => {
    expect(xmlRpcValue('a ]]> b')).toBe('a ]]> b');
    expect(xmlRpcValue('a]]>b]]>c]]>')).toBe('a]]>b]]\u200b>c]]\u200b>');
  });
});
