/**
 * Sits between the engine and its files: identifies the append-only file, can replace it, and receives the log lines.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'appendonlydir';
const INCREMENT = /^appendonlydir\/(appendonly\.aof\.\d+\.incr\.aof)$/;
const STDERR = 2;
/** WASI numbers. */
const SUCCESS = 0;
const IO_ERROR = 29;
const FLAG_APPEND = 1;
const OPEN_CREATE = 1;
const PAGE_BYTES = 65536;

export class AppendFile {
  /** Name of the file being written, as the manifest has it. */
  name = '';
  #fd = -1;
  /** @type {unknown[]} the arguments it was opened with */ #openedWith = [];
  #replaced = false;
  #scratch = 0;

  /** @param {object} wasi @param {() => WebAssembly.Memory} memory @param {string} dir @param {(line: string) => void} onLine */
  constructor(wasi, memory, dir, onLine) {
    this.wasi = wasi;
    this.memory = memory;
    this.dir = dir;
    this.onLine = onLine;
  }

  get folder() {
    return join(this.dir, FOLDER);
  }

  get bytes() {
    return statSync(join(this.folder, this.name)).size;
  }

  imports() {
    return {
      ...this.wasi,
      path_open: (...args) => this.#pathOpen(args),
      fd_write: (fd, ...rest) => (fd === 1 || fd === STDERR ? this.#print(...rest) : this.wasi.fd_write(fd, ...rest)),
      fd_filestat_set_size: (fd, size) => this.#setSize(fd, size),
    };
  }

  /** Creates the file `name` and redirects the engine's descriptor to it; the engine does not notice. */
  replace(name) {
    this.#scratch ||= this.memory().grow(1) * PAGE_BYTES;
    const path = `${FOLDER}/${name}`;
    const length = Buffer.from(this.memory().buffer).write(path, this.#scratch);
    const args = [...this.#openedWith];
    const result = this.#scratch + length + (4 - (length % 4));
    args.splice(2, 3, this.#scratch, length, OPEN_CREATE);
    args[8] = result;
    this.#must('open', this.wasi.path_open(...args));
    const fd = new DataView(this.memory().buffer).getUint32(result, true);
    this.#must('renumber', this.wasi.fd_renumber(fd, this.#fd));
    this.name = name;
    this.#replaced = true;
  }

  #pathOpen(args) {
    const code = this.wasi.path_open(...args);
    const [, , at, length, , , , flags, result] = args;
    if (code !== SUCCESS || (flags & FLAG_APPEND) === 0) return code;
    const name = INCREMENT.exec(Buffer.from(this.memory().buffer, at, length).toString())?.[1];
    if (name === undefined) return code;
    this.name = name;
    this.#fd = new DataView(this.memory().buffer).getUint32(result, true);
    this.#openedWith = args;
    return code;
  }

  /**
   * After a failed write the engine cuts the file back to the length it remembers and exits. It remembers the length of
   * the replaced file, so the cut must not happen; the half command at the end is dropped by the next start instead.
   */
  #setSize(fd, size) {
    return this.#replaced && fd === this.#fd ? IO_ERROR : this.wasi.fd_filestat_set_size(fd, size);
  }

  #print(vectors, count, writtenAt) {
    const view = new DataView(this.memory().buffer);
    let written = 0;
    let text = '';
    for (let i = 0; i < count; i++) {
      const length = view.getUint32(vectors + i * 8 + 4, true);
      text += Buffer.from(view.buffer, view.getUint32(vectors + i * 8, true), length).toString();
      written += length;
    }
    view.setUint32(writtenAt, written, true);
    text.split('\n').filter(Boolean).forEach(this.onLine);
    return SUCCESS;
  }

  #must(what, code) {
    if (code !== SUCCESS)
      throw new Error(`The append-only file could not be replaced: ${what} answered WASI error ${code}.`);
  }
}
