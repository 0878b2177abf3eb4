/**
 * Gives the engine its command line.
 *
 * `rk_boot` starts Valkey with a fixed argv ("--save '' --appendonly no …"), which cannot be changed later: turning the
 * append-only file on at run time needs a fork. That argv is a table of 17 pointers in the data segment, so before the boot
 * the table is pointed at our own strings. The binary is pinned by hash, and the old contents are compared first.
 */
const TABLE_ADDRESS = 1392224;
const SHIPPED = [
  'valkey-server',
  '--port',
  '',
  '--bind',
  '127.0.0.1',
  '--save',
  '',
  '--appendonly',
  'no',
  '--protected-mode',
];
const COUNT = 17;
const PAGE_BYTES = 65536;

/** @param {WebAssembly.Memory} memory @param {readonly string[]} args exactly 17, the program's name first */
export function replaceArguments(memory, args) {
  if (args.length !== COUNT) throw new Error(`The engine takes ${COUNT} arguments, not ${args.length}.`);
  verifyTable(Buffer.from(memory.buffer));
  // A page of our own: the engine's allocator never saw it, so it never hands it out.
  let at = memory.grow(1) * PAGE_BYTES;
  const bytes = Buffer.from(memory.buffer);
  args.forEach((arg, i) => {
    bytes.writeUInt32LE(at, TABLE_ADDRESS + i * 4);
    at += bytes.write(`${arg}\0`, at, 'utf8');
  });
}

/** @param {Buffer} bytes */
function verifyTable(bytes) {
  SHIPPED.forEach((expected, i) => {
    const start = bytes.readUInt32LE(TABLE_ADDRESS + i * 4);
    const found = bytes.toString('latin1', start, bytes.indexOf(0, start));
    if (found !== expected) throw new Error(`Argument ${i} of the engine is "${found}", expected "${expected}".`);
  });
}
