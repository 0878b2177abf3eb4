/**
 * One Valkey in WebAssembly: boots it with an append-only file that is synced before any reply, and runs its event
 * loop.
 */
import { WASI } from 'node:wasi';
import { replaceArguments } from './valkey-arguments.mjs';
import { AppendFile } from './valkey-append-file.mjs';
import { ValkeySockets } from './valkey-sockets.mjs';

/** The data directory as the engine sees it. */
const MOUNT = '/store';
/** The engine's own clock work (expiry, time-outs of blocked clients) is due this often. */
const CLOCK_MS = 50;
/** A turn with work is followed by another, because replies are sent, after the sync, at the start of the next turn. */
const MAX_TURNS = 64;

export class ValkeyEngine {
  #exports;
  #scheduled = false;
  #clock;

  /** @param {{ module: WebAssembly.Module, dir: string, password: string, maxBytes: number, onLine: (line: string) => void, onFailure: (error: Error) => void }} options */
  constructor(options) {
    this.options = options;
    this.sockets = new ValkeySockets(
      () => this.#exports.memory,
      () => this.#schedule(),
    );
  }

  /** Loads the data from disk. The engine answers from now on; `sockets.listen` admits clients. */
  async boot() {
    const { module, dir, password, maxBytes, onLine } = this.options;
    const wasi = new WASI({ version: 'preview1', args: [], env: {}, preopens: { [MOUNT]: dir } });
    this.appendFile = new AppendFile(wasi.wasiImport, () => this.#exports.memory, dir, onLine);
    const instance = await WebAssembly.instantiate(module, {
      wasi_snapshot_preview1: { ...this.appendFile.imports(), proc_exit: exited },
      host: this.sockets.imports(),
      // The bundled Lua unwinds with this exception; its payload is one pointer.
      env: { __c_longjmp: new WebAssembly.Tag({ parameters: ['i32'] }) },
    });
    this.#exports = instance.exports;
    wasi.initialize(instance);
    replaceArguments(this.#exports.memory, commandLine(password, maxBytes));
    const code = this.#exports.rk_boot(0);
    if (code !== 0) throw new Error(`The engine did not start (code ${code}).`);
    this.#clock = setInterval(() => this.#guarded(), CLOCK_MS);
  }

  /** One turn of the engine's loop: sync and answer what the last turn ran, then run what has arrived. */
  turn() {
    return this.#exports.rk_step();
  }

  /** Runs turns until no work is left. */
  settle() {
    for (let i = 0; i < MAX_TURNS && this.turn() > 0; i++);
  }

  stop() {
    clearInterval(this.#clock);
    this.#scheduled = true;
    this.sockets.close();
  }

  /** Waits for the end of Node's poll phase, so that all sockets that are ready share one sync. */
  #schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#guarded();
    });
  }

  /** After an exit or a trap the engine's memory is invalid: it never runs again. */
  #guarded() {
    try {
      this.settle();
    } catch (error) {
      this.stop();
      this.options.onFailure(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

function exited(code) {
  throw new Error(`The engine exited with code ${code}.`);
}

/** @param {string} password @param {number} maxBytes @returns {string[]} */
function commandLine(password, maxBytes) {
  const options = {
    bind: '127.0.0.1', // never opened, as its port: the sockets above choose the real one
    maxmemory: String(maxBytes), // its policy is `noeviction` unless told otherwise
    save: '',
    appendonly: 'yes',
    appendfsync: 'always',
    'auto-aof-rewrite-percentage': '0', // a rewrite forks, which WebAssembly cannot
    dir: MOUNT,
    requirepass: password,
  };
  return ['valkey-server', ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])];
}
