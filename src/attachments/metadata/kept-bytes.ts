/** Builds a file from the parts of another that are kept, copying each once: a hostile one may have millions. */

/** What may be put in beside the parts, in bytes. */
const ADDED_BYTES = 64;

export class KeptBytes {
  private readonly target: Buffer;
  private length = 0;

  constructor(private readonly source: Buffer) {
    this.target = Buffer.alloc(source.length + ADDED_BYTES);
  }

  keep(from: number, to = this.source.length): void {
    this.length += this.source.copy(this.target, this.length, Math.min(from, this.source.length), to);
  }

  add(part: Buffer): void {
    this.length += part.copy(this.target, this.length);
  }

  whole(): Buffer {
    return this.target.subarray(0, this.length);
  }
}
