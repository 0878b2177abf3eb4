/** Two checkouts in two folders build the same widget: each replica may be asked for a file that another one named. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
/** Copied, for a link would lead back to this checkout. */
const BUNDLED = ['lit', 'lit-html', 'lit-element', '@lit', 'cldr-annotations-full'];
const TOOLS = ['esbuild', 'typescript', '@fontsource'];

describe('the widget built in another folder', () => {
  let elsewhere: string;

  beforeAll(() => {
    elsewhere = mkdtempSync(join(tmpdir(), 'another checkout '));
    const modules = (name: string) => join('node_modules', name);
    for (const path of ['widget', join('src', 'contract'), 'package.json', 'tsconfig.json', ...BUNDLED.map(modules)])
      copy(path);
    for (const path of TOOLS.map(modules)) symlinkSync(join(ROOT, path), join(elsewhere, path));
  });
  afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

  const copy = (path: string) => cpSync(join(ROOT, path), join(elsewhere, path), { recursive: true });
  const built = (root: string) => {
    const folder = join(root, 'dist', 'widget');
    const files = readdirSync(folder).filter((name) => name.endsWith('.js') || name === 'panel.txt');
    return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  };

  it('has the same files, under the same names', () => {
    execFileSync(process.execPath, [join('widget', 'build', 'build.mjs')], { cwd: elsewhere, stdio: 'pipe' });
    const [here, there] = [built(ROOT), built(elsewhere)];
    expect(Object.keys(there)).toContain('storefront-chat.js');
    expect(Object.keys(there)).toEqual(Object.keys(here));
    expect(there).toEqual(here);
  });
});
