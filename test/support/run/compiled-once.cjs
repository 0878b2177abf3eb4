/**
 * Preloaded into a bridge that a test starts: what one has compiled and found on disk, the bridges after it in the same run take from the
 * folder `COMPILED`, for two thousand modules are half of what a start costs. They run as ever; without the folder each compiles for itself.
 */
const { randomUUID } = require('node:crypto');
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join } = require('node:path');
const { deserialize, serialize } = require('node:v8');
const { Script } = require('node:vm');
const { isMainThread } = require('node:worker_threads');

/** Bridges load nearly the same, whatever they are set to: a new list is worth its writing from one module in so many. */
const WORTH_ONE_IN = 20;

/** Only Node itself knows what these import. */
const IMPORTS = /\bimport\b\s*\(/;

function compiledOnce(path) {
  const { compiled, found } = existsSync(path)
    ? deserialize(readFileSync(path))
    : { compiled: new Map(), found: new Map() };
  const fresh = new Map();

  const compileElse = Module.prototype._compile;
  Module.prototype._compile = function (content, filename, ...rest) {
    if (filename.endsWith('.mjs') || IMPORTS.test(content)) return compileElse.call(this, content, filename, ...rest);
    const cachedData = compiled.get(filename);
    const script = new Script(Module.wrap(content), { filename, cachedData });
    if (cachedData === undefined) fresh.set(filename, script);
    const run = script.runInThisContext();
    return run.call(this.exports, this.exports, requireOf(this), this, filename, dirname(filename));
  };

  const resolveElse = Module._resolveFilename;
  Module._resolveFilename = function (request, parent, isMain, options) {
    if (isMain || options || !parent?.filename) return resolveElse.call(this, request, parent, isMain, options);
    const key = `${dirname(parent.filename)}\0${request}`;
    if (!found.has(key)) found.set(key, resolveElse.call(this, request, parent, isMain, options));
    return found.get(key);
  };

  process.once('exit', () => {
    if (fresh.size <= compiled.size / WORTH_ONE_IN) return;
    for (const [filename, script] of fresh) compiled.set(filename, script.createCachedData());
    write(path, { compiled, found });
  });
}

/** As Node makes it. */
function requireOf(module) {
  const require = (request) => module.require(request);
  require.resolve = (request, options) => Module._resolveFilename(request, module, false, options);
  require.resolve.paths = (request) => Module._resolveLookupPaths(request, module);
  return Object.assign(require, { main: process.mainModule, extensions: Module._extensions, cache: Module._cache });
}

/** Whole or not at all: others read while this writes. */
function write(path, kept) {
  const unfinished = `${path}.${randomUUID()}`;
  writeFileSync(unfinished, serialize(kept));
  renameSync(unfinished, path);
}

if (process.env.COMPILED && isMainThread) compiledOnce(join(process.env.COMPILED, 'bridge'));
