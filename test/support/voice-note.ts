/** A voice message as phones record it: Opus in Ogg, some seconds of silence, which any browser plays. RFC 3533, RFC 7845. */
const RATE = 48_000;
const FRAME = RATE / 50;
/** 20 ms of nothing. */
const SILENCE = Buffer.from([0xf8, 0xff, 0xfe]);
const A_PAGE = 50;

export function voiceNote(seconds = 2): Buffer {
  const head = Buffer.concat([Buffer.from('OpusHead\u0001\u0001', 'latin1'), Buffer.alloc(9)]);
  head.writeUInt32LE(RATE, 12);
  const tags = Buffer.concat([Buffer.from('OpusTags', 'latin1'), Buffer.alloc(8)]);
  const pages = [page([head], 0, { begins: true }), page([tags], 0, {})];
  for (let at = 1; at <= seconds; at += 1)
    pages.push(page(Array<Buffer>(A_PAGE).fill(SILENCE), at * A_PAGE * FRAME, { ends: at === seconds }));
  return Buffer.concat(pages.map((make, number) => make(number)));
}

/** Packets shorter than 255 bytes. `granule`: samples up to its end. */
function page(packets: readonly Buffer[], granule: number, kind: { begins?: boolean; ends?: boolean }) {
  return (number: number): Buffer => {
    const header = Buffer.alloc(27 + packets.length);
    header.write('OggS', 'latin1');
    header[5] = (kind.begins === true ? 2 : 0) | (kind.ends === true ? 4 : 0);
    header.writeBigUInt64LE(BigInt(granule), 6);
    header.writeUInt32LE(1, 14);
    header.writeUInt32LE(number, 18);
    header[26] = packets.length;
    packets.forEach((packet, at) => (header[27 + at] = packet.length));
    const whole = Buffer.concat([header, ...packets]);
    whole.writeUInt32LE(checksum(whole), 22);
    return whole;
  };
}

/** CRC-32 as Ogg has it: not reflected, and nothing inverted. */
function checksum(content: Buffer): number {
  let sum = 0;
  for (const byte of content) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  }
  return sum >>> 0;
}
