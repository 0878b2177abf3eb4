import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Preloaded before: says at the end how many scripts came ready compiled. */
const COUNTING = `
  const vm = require('node:vm');
  let ready = 0;
  vm.Script = class extends vm.Script {
    constructor(...all) {
      super(...all);
      if (this.cachedDataRejected === false) ready += 1;
    }
  };
  process.once('exit', () => console.log('ready compiled:', ready));
`;

const PROGRAM = `
  const part = require('./part');
  console.log(part.where(), require.resolve('./part'), require.main === module, module.children.length);
  console.log(require.cache[require.resolve('./part')].exports === part, require('./data.json').is);
  try { require('./none'); } catch ({ code }) { console.log(code); }
  import('./part.mjs').then(({ name }) => console.log(name, new Error('here').stack.split('\\n')[1].trim()));
`;

describe('a program that others of the run have started before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'compiled-once-'));
  const kept = join(folder, 'kept');
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const counting = file('counting.cjs', COUNTING);
  const program = file('program.cjs', PROGRAM);
  file('part.js', 'exports.where = () => [__filename, __dirname, this === module.exports].join();');
  file('part.mjs', `export const name = 'of the other kind';`);
  file('data.json', '{ "is": "read" }');
  mkdirSync(kept);
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(env: Readonly<Record<string, string>>): { said: string; ready: number } {
    const preloaded = [counting, require.resolve('./compiled-once.cjs')].flatMap((path) => ['--require', path]);
    const options = { env: { ...process.env, ...env }, encoding: 'utf8' } as const;
    const [said = '', ready] = execFileSync(process.execPath, [...preloaded, program], options).split(
      'ready compiled: ',
    );
    return { said, ready: Number(ready) };
  }

  it('does the same, and compiles nothing', () => {
    const alone = run({ COMPILED: '' });
    const first = run({ COMPILED: kept });
    const second = run({ COMPILED: kept });
    expect(alone.said).toContain(`${join(folder, 'part.js')},${folder},true`);
    expect(alone.said).toContain('of the other kind');
    expect([first.said, second.said]).toEqual([alone.said, alone.said]);
    expect([alone.ready, first.ready, second.ready]).toEqual([0, 0, 1]);
  });

  it('writes only what is new, and leaves nothing unfinished behind', () => {
    const written = () => statSync(join(kept, 'bridge')).mtimeMs;
    const before = written();
    run({ COMPILED: kept });
    expect(written()).toBe(before);
    file('part.js', `exports.where = () => require('./more');`);
    file('more.js', `module.exports = 'more';`);
    const learned = { said: run({ COMPILED: kept }).said, ready: run({ COMPILED: kept }).ready };
    expect(learned.said).toMatch(/^more /);
    expect(learned.ready).toBe(1);
    expect(readdirSync(kept)).toEqual(['bridge']);
  });
});
