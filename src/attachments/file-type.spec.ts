import { RECORDED, fileTypeOf } from './file-type';

const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex');
const JPEG = Buffer.from('ffd8ffe000104a464946', 'hex');
const WEBP = Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1');
const EXE = Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1');
const zip = (...names: string[]) => Buffer.from(`PK\x03\x04${names.join('\0')}`, 'latin1');
const ole = (...streams: string[]) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(streams.join('\0'), 'utf16le')]);
const HEIC = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
const TAKEN = ['png', 'jpg', 'webp', 'heic', 'pdf', 'txt', 'csv', 'doc', 'docx', 'xls', 'xlsx', ...RECORDED];

const typeOf = (content: Buffer | string, extension: string, taken = TAKEN) =>
  fileTypeOf(Buffer.from(content), extension, taken)?.mimetype ?? null;

describe('the type of a file', () => {
  it.each([
    [PNG, 'png', 'image/png'],
    [PNG, 'PNG', 'image/png'],
    [JPEG, 'jpeg', 'image/jpeg'],
    [WEBP, 'jpg', 'image/webp'],
    [HEIC, 'HEIC', 'image/heic'],
    [HEIC, 'heif', 'image/heic'],
    [HEIC, 'jpg', 'image/heic'],
    ['%PDF-1.7\n', 'pdf', 'application/pdf'],
    ['নাম,দাম\nদুধ,80\n', 'csv', 'text/csv'],
    ['Hello\tthere\r\n', 'txt', 'text/plain'],
    ['name;price\r\nmilk;80\r\n\u001a', 'csv', 'text/csv'],
    [ole('WordDocument'), 'doc', 'application/msword'],
    [ole('Workbook'), 'xls', 'application/vnd.ms-excel'],
    ['OggS\u0000\u0002 OpusHead\u0001', 'ogg', 'audio/ogg'],
    ['\0\0\0\x1cftypM4A ', 'm4a', 'audio/mp4'],
    ['ID3\x04', 'mp3', 'audio/mpeg'],
    [Buffer.from('fffb9064', 'hex'), 'mp3', 'audio/mpeg'],
    [Buffer.from('fff15080', 'hex'), 'aac', 'audio/aac'],
    ['#!AMR\n', 'amr', 'audio/amr'],
    ['\0\0\0\x1cftypisom', 'mp4', 'video/mp4'],
    ['\0\0\0\x1cftyp3gp5', '3gp', 'video/3gpp'],
  ])('is found by content and name (%#)', (content, extension, mimetype) => {
    expect(typeOf(content, extension)).toBe(mimetype);
  });

  it.each([
    ['Windows-1252', 'Erklärung – 5 €', Buffer.from('45726b6ce472756e67209620352080', 'hex')],
    ['UTF-16, as Excel writes it', 'a\tä', Buffer.from('fffe61000900e400', 'hex')],
    ['UTF-16, the other way round', 'ä', Buffer.from('feff00e4', 'hex')],
    ['UTF-16 that does not say so', 'a\tä', Buffer.from('a\tä', 'utf16le')],
    ['UTF-16 that does not say so', 'নাম দাম', Buffer.from('নাম দাম\n', 'utf16le')],
    ['UTF-16 that does not say so, the other way round', 'a ä', Buffer.from('0061002000e4', 'hex')],
    ['Shift-JIS', '牛乳', Buffer.from('8b8d9ffb', 'hex')],
    ['ISO-2022-JP', '牛乳', Buffer.from('1b2442355c467d1b2842', 'hex')],
  ])('is text in %s: %s', (_encoding, _means, content) => {
    expect(typeOf(content, 'csv')).toBe('text/csv');
    expect(typeOf(content, 'txt')).toBe('text/plain');
  });

  it('brings the extension that says so, and leaves one that does already', () => {
    expect(fileTypeOf(HEIC, 'jpg', TAKEN)?.extension).toBe('heic');
    expect(fileTypeOf(PNG, 'JPEG', TAKEN)?.extension).toBe('png');
    expect(fileTypeOf(JPEG, 'JPEG', TAKEN)?.extension).toBe('JPEG');
  });

  it('tells the documents of an office apart, and takes none with macros', () => {
    expect(typeOf(zip('[Content_Types].xml', 'word/document.xml'), 'docx')).toMatch(/wordprocessingml/);
    expect(typeOf(zip('[Content_Types].xml', 'xl/workbook.xml'), 'docx')).toBeNull();
    expect(typeOf(zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'), 'docx')).toBeNull();
    expect(typeOf(zip('malware.exe'), 'xlsx')).toBeNull();
    expect(typeOf(ole('WordDocument', 'Macros', '_VBA_PROJECT'), 'doc')).toBeNull();
    expect(typeOf(ole('Workbook', '_VBA_PROJECT_CUR'), 'xls')).toBeNull();
  });

  it.each([
    ['a program named like an image', EXE, 'png'],
    ['a program named like text', EXE, 'txt'],
    ['a text with the end of one inside', Buffer.from('a\u001ab'), 'txt'],
    ['a page named like an image', '<html><script>alert(1)</script>', 'png'],
    ['an image named like a document', PNG, 'pdf'],
    ['an installer under the name of an old document', ole('MsiPatch'), 'doc'],
    ['a drawing, which can hold scripts', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
    ['a page', '<html></html>', 'html'],
    ['a film', Buffer.from('\0\0\0\x18ftypisom', 'latin1'), 'heic'],
    ['half a sign of UTF-16', Buffer.from('fffe4100d8', 'hex'), 'txt'],
    ['a program between whose bytes are zeros', Buffer.from('4d005a0001000000', 'hex'), 'txt'],
    ['numbers of two bytes', Buffer.from('4100ffdb4200', 'hex'), 'txt'],
    ['an odd number of bytes with a zero', Buffer.from('410042', 'hex'), 'txt'],
    ['a program that begins like UTF-16', Buffer.from('fffe4100000001000200', 'hex'), 'txt'],
    ['no extension', PNG, ''],
    ['only the beginning of a signature', PNG.subarray(0, 4), 'png'],
  ])('is none for %s', (_what, content, extension) => {
    expect(typeOf(content, extension)).toBeNull();
  });

  it('is none for what the shop does not take', () => {
    expect(typeOf(PNG, 'png', ['pdf'])).toBeNull();
    expect(typeOf(WEBP, 'png', ['png'])).toBeNull();
  });
});
