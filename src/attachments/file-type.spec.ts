import { fileTypeOf } from './file-type';

const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex');
const JPEG = Buffer.from('ffd8ffe000104a464946', 'hex');
const WEBP = Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1');
const EXE = Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1');
const zip = (...names: string[]) => Buffer.from(`PK\x03\x04${names.join('\0')}`, 'latin1');
const ole = (stream: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')]);
const TAKEN = ['png', 'jpg', 'webp', 'pdf', 'txt', 'csv', 'doc', 'docx', 'xls', 'xlsx'];

const typeOf = (content: Buffer | string, extension: string, taken = TAKEN) =>
  fileTypeOf(Buffer.from(content), extension, taken);

describe('the type of a file', () => {
  it.each([
    [PNG, 'png', 'image/png'],
    [PNG, 'PNG', 'image/png'],
    [JPEG, 'jpeg', 'image/jpeg'],
    [WEBP, 'jpg', 'image/webp'],
    ['%PDF-1.7\n', 'pdf', 'application/pdf'],
    ['নাম,দাম\nদুধ,80\n', 'csv', 'text/csv'],
    ['Hello\tthere\r\n', 'txt', 'text/plain'],
    [ole('WordDocument'), 'doc', 'application/msword'],
    [ole('Workbook'), 'xls', 'application/vnd.ms-excel'],
  ])('is found by content and name (%#)', (content, extension, mimetype) => {
    expect(typeOf(content, extension)).toBe(mimetype);
  });

  it('tells the documents of an office apart, and takes none with macros', () => {
    expect(typeOf(zip('[Content_Types].xml', 'word/document.xml'), 'docx')).toMatch(/wordprocessingml/);
    expect(typeOf(zip('[Content_Types].xml', 'xl/workbook.xml'), 'docx')).toBeNull();
    expect(typeOf(zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'), 'docx')).toBeNull();
    expect(typeOf(zip('malware.exe'), 'xlsx')).toBeNull();
  });

  it.each([
    ['a program named like an image', EXE, 'png'],
    ['a program named like text', EXE, 'txt'],
    ['a page named like an image', '<html><script>alert(1)</script>', 'png'],
    ['an image named like a document', PNG, 'pdf'],
    ['an installer in the clothes of an old document', ole('MsiPatch'), 'doc'],
    ['a drawing, which can hold scripts', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
    ['a page', '<html></html>', 'html'],
    ['text that is not UTF-8', Buffer.from([0x41, 0xff, 0xfe]), 'txt'],
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
