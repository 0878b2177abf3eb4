import fc from 'fast-check';
import { cleanFileName, extensionOf, withExtension } from './file-name';

describe('the name of a file', () => {
  it.each([
    ['photo.png', 'photo.png'],
    ['দুধের ছবি.jpg', 'দুধের ছবি.jpg'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\me\\invoice.pdf', 'invoice.pdf'],
    ['a"b<c>|d?.pdf', 'a_b_c__d_.pdf'],
    ['fdp.\u202Egnp.exe', 'fdp.gnp.exe'],
    ['in\u200Bvoice\r\nSet-Cookie: x.pdf', 'invoiceSet-Cookie_ x.pdf'],
    ['.png', 'file.png'],
    ['', 'file'],
    [' .. ', 'file'],
  ])('%j becomes %j', (given, clean) => {
    expect(cleanFileName(given)).toBe(clean);
  });

  it('stays short and keeps its extension', () => {
    const clean = cleanFileName(`${'ক'.repeat(500)}.jpeg`);
    expect([...clean]).toHaveLength(100);
    expect(extensionOf(clean)).toBe('jpeg');
  });

  it('takes another extension in place of its own', () => {
    expect(withExtension('IMG.0042.JPG', 'heic')).toBe('IMG.0042.heic');
    expect(withExtension('jpg.jpg', 'png')).toBe('jpg.png');
  });

  it('is always one harmless line that stays as it is when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (given) => {
        const clean = cleanFileName(given);
        expect(clean).toMatch(/^[^/\\\p{Cc}\p{Cf}]{1,109}$/u);
        expect(cleanFileName(clean)).toBe(clean);
      }),
    );
  });
});
