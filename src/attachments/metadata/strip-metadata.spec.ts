import fc from 'fast-check';
import { orientationOnly } from './orientation';
import { stripMetadata } from './strip-metadata';
import { box, exifSegment, PRIVATE, pngChunk, riff, riffChunk, segment, cameraTiff } from './testing/camera';

const bytes = (hex: string) => Buffer.from(hex, 'hex');
const join = (...parts: readonly Buffer[]) => Buffer.concat(parts);

const JPEG_START = bytes('ffd8');
const JFIF = segment(0xe0, 'JFIF\0');
const COLOURS = segment(0xe2, 'ICC_PROFILE\0\x01\x01 sRGB');
const ADOBE = segment(0xee, 'Adobe\0');
const TABLES = segment(0xdb, 'tables');
/** Stuffed bytes, a restart and a second scan. */
const SCANS = join(segment(0xda, 'head'), bytes('12ff0034ffd056'), segment(0xda, 'more'), bytes('78ff009a'));
const JPEG_END = bytes('ffd9');

const PNG_START = bytes('89504e470d0a1a0a');
const HEADER = pngChunk('IHDR', 'size');
const PIXELS = pngChunk('IDAT', 'pixels');
const PNG_END = pngChunk('IEND', '');
/** Of the chunk that says "turned, 6" alone, as zlib has it. */
const CHECKSUM_OF_SIX = 0xd6674b69;

const GIF_START = join(Buffer.from('GIF89a'), bytes('01000100800000'), Buffer.alloc(6));
const LOOP = join(bytes('21ff0b'), Buffer.from('NETSCAPE2.0'), bytes('0301000000'));
const CONTROL = bytes('21f9040000000000');
const FRAME = bytes('2c00000000010001000002024401003b').subarray(0, -1);

describe('a picture that arrives', () => {
  it('as JPEG says nothing but what is seen', () => {
    const camera = join(
      JPEG_START,
      JFIF,
      segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${PRIVATE}`),
      segment(0xe2, `MPF\0${PRIVATE}`),
      COLOURS,
      segment(0xed, `Photoshop 3.0\0${PRIVATE}`),
      ADOBE,
      segment(0xfe, PRIVATE),
      bytes('ff'),
      TABLES,
      SCANS,
      JPEG_END,
      Buffer.from(`a film ${PRIVATE}`),
    );
    const clean = stripMetadata(camera, 'image/jpeg');
    expect(clean).toEqual(join(JPEG_START, JFIF, COLOURS, ADOBE, TABLES, SCANS, JPEG_END));
  });

  it.each([6, 3, 8])('as JPEG stays turned: %p', (orientation) => {
    const camera = join(JPEG_START, exifSegment(orientation), exifSegment(1), TABLES, SCANS, JPEG_END);
    const turned = segment(0xe1, join(Buffer.from('Exif\0\0'), orientationOnly(orientation)));
    expect(stripMetadata(camera, 'image/jpeg')).toEqual(join(JPEG_START, turned, TABLES, SCANS, JPEG_END));
  });

  it('as JPEG that breaks off keeps what there is', () => {
    const broken = join(JPEG_START, exifSegment(1), TABLES, SCANS.subarray(0, 9));
    expect(stripMetadata(broken, 'image/jpeg')).toEqual(join(JPEG_START, TABLES, SCANS.subarray(0, 9)));
  });

  it.each([2, 6, 8])('as PNG is turned as it was (%p), and says no more of its camera', (orientation) => {
    const picture = (...exif: Buffer[]) => join(PNG_START, HEADER, ...exif, PIXELS, PNG_END);
    const stripped = stripMetadata(picture(pngChunk('eXIf', cameraTiff(orientation))), 'image/png');
    const tiff = orientationOnly(orientation);
    const at = stripped.indexOf('eXIf');
    expect(stripped.subarray(at + 4, at + 4 + tiff.length)).toEqual(tiff);
    expect(stripped.readUInt32BE(at - 4)).toBe(tiff.length);
    expect(stripped).toHaveLength(picture().length + 12 + tiff.length);
    expect(stripped.includes(PRIVATE)).toBe(false);
    if (orientation === 6) expect(stripped.readUInt32BE(at + 4 + tiff.length)).toBe(CHECKSUM_OF_SIX);
  });

  it('as PNG has no texts, no time and nothing behind it', () => {
    const texts = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'].map((type) => pngChunk(type, PRIVATE));
    const picture = join(PNG_START, HEADER, ...texts, PIXELS, ...texts, PNG_END, Buffer.from(PRIVATE));
    expect(stripMetadata(picture, 'image/png')).toEqual(join(PNG_START, HEADER, PIXELS, PNG_END));
  });

  it('as WebP says nothing but what is seen, and stays turned', () => {
    const flags = (value: number) =>
      riffChunk('VP8X', bytes(`${value.toString(16).padStart(2, '0')}000000000000000000`));
    const pixels = riffChunk('VP8 ', 'odd');
    const camera = (turned: number) =>
      riff(flags(0x1c), pixels, riffChunk('EXIF', cameraTiff(turned)), riffChunk('XMP ', PRIVATE));
    expect(stripMetadata(camera(1), 'image/webp')).toEqual(riff(flags(0x10), pixels));
    expect(stripMetadata(camera(6), 'image/webp')).toEqual(
      riff(flags(0x18), pixels, riffChunk('EXIF', orientationOnly(6))),
    );
  });

  it('as GIF has no comments, and moves as before', () => {
    const comment = join(bytes('21fe'), bytes('1b'), Buffer.from(PRIVATE), bytes('00'));
    const xmp = join(bytes('21ff0b'), Buffer.from('XMP DataXMP'), bytes('1b'), Buffer.from(PRIVATE), bytes('00'));
    const moving = join(
      GIF_START,
      comment,
      LOOP,
      xmp,
      CONTROL,
      FRAME,
      CONTROL,
      FRAME,
      bytes('3b'),
      Buffer.from(PRIVATE),
    );
    expect(stripMetadata(moving, 'image/gif')).toEqual(
      join(GIF_START, LOOP, CONTROL, FRAME, CONTROL, FRAME, bytes('3b')),
    );
  });

  it.each([0, 1])('as HEIC has zeros where its metadata were, places of version %p', (version) => {
    const info = (id: number, type: string) => box('infe', 2, bytes(`000${id}0000`), Buffer.from(`${type}\0`));
    const infos = box('iinf', 0, bytes('0003'), info(1, 'hvc1'), info(2, 'Exif'), info(3, 'mime'));
    const file = (at: number, exif: string, xmp: string) => {
      const place = (id: number, from: number, length: number) => {
        const numbers = Buffer.alloc(8);
        numbers.writeUInt32BE(from);
        numbers.writeUInt32BE(length, 4);
        return join(
          bytes(`000${id}`),
          version === 0 ? bytes('') : bytes('0000'),
          bytes('0000'),
          bytes('0001'),
          numbers,
        );
      };
      const places = [place(1, at, 6), place(2, at + 6, exif.length), place(3, at + 6 + exif.length, xmp.length)];
      return join(
        box('ftyp', null, Buffer.from('heic')),
        box('meta', 0, infos, box('iloc', version, bytes('44000003'), ...places)),
        box('mdat', null, Buffer.from(`pixels${exif}${xmp}`)),
      );
    };
    const at = file(0, '', '').length - 'pixels'.length;
    const zeros = '\0'.repeat(PRIVATE.length);
    expect(stripMetadata(file(at, PRIVATE, PRIVATE), 'image/heic')).toEqual(file(at, zeros, zeros));
  });

  it.each(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/heic'])('as %s may be anything', (mimetype) => {
    const pieces = fc.oneof(
      fc.uint8Array({ maxLength: 40 }).map((piece) => Buffer.from(piece)),
      fc.constantFrom(JPEG_START, exifSegment(6), SCANS, JPEG_END, PNG_START, PIXELS, GIF_START, LOOP, FRAME),
      fc.constantFrom(riff(riffChunk('EXIF', cameraTiff(6))), box('meta', 0, box('iinf', 0), box('iloc', 1))),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const content = join(...parts);
        const clean = stripMetadata(content, mimetype);
        expect(clean.length).toBeLessThanOrEqual(content.length + 64);
        expect(stripMetadata(clean, mimetype)).toEqual(clean);
      }),
    );
  });

  it('is not touched when it is no picture', () => {
    const text = Buffer.from(PRIVATE);
    expect(stripMetadata(text, 'text/plain')).toBe(text);
  });
});
