/** A command as bytes of the protocol, for connections from inside the worker. */

/** @param {...string} words @returns {Buffer} */
export function command(...words) {
  const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
  return Buffer.from(`*${words.length}\r\n${parts.join('')}`);
}
