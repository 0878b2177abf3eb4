/** Starts an engine on a screen and in a home of its own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../src/embedded/redis/free-port';
import type { Processes } from '../support/machine/processes';
import type { EngineName } from './engines/engine';

/** The number of the screen, among its warnings. */
const DISPLAY = /^\d+$/m;
const SCREEN = ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
/** The first would turn off much, the page cache too. */
const WITHOUT_QUESTIONS = [
  'remote.prefs.recommended',
  'app.update.enabled',
  'datareporting.policy.dataSubmissionEnabled',
  'browser.aboutwelcome.enabled',
];
/** Nothing moves by itself, in either engine. */
const FIREFOX_SETTINGS = [
  'user_pref("ui.prefersReducedMotion", 1);',
  ...WITHOUT_QUESTIONS.map((name) => `user_pref("${name}", false);`),
];
const GTK_SETTINGS = ['[Settings]', 'gtk-enable-animations=0'];

/**
 * @param home a folder that is not there yet
 * @returns environment by which suites reach it
 */
export async function startEngine(name: EngineName, processes: Processes, home: string): Promise<NodeJS.ProcessEnv> {
  writeHome(home);
  const screen = await processes.started({ command: 'Xvfb', args: SCREEN }, DISPLAY, /Fatal server error.*/);
  const env = environmentOf(home, `:${DISPLAY.exec(screen)?.[0]}`);
  const port = await freePort();
  if (name === 'firefox') {
    const args = [`--remote-debugging-port=${port}`, '--profile', home, 'about:blank'];
    await processes.started({ command: 'firefox-esr', args, env }, /BiDi listening/, /cannot open display/);
  } else {
    processes.start({ command: 'WebKitWebDriver', args: ['--host=127.0.0.1', `--port=${port}`], env });
  }
  return { ENGINE: name, ENGINE_PORT: String(port) };
}

function writeHome(home: string): void {
  mkdirSync(join(home, '.config', 'gtk-3.0'), { recursive: true });
  writeFileSync(join(home, 'user.js'), FIREFOX_SETTINGS.join('\n'));
  writeFileSync(join(home, '.config', 'gtk-3.0', 'settings.ini'), GTK_SETTINGS.join('\n'));
}

/** The input method of GTK itself composes: Ctrl+Shift+U, a number, Enter. */
function environmentOf(home: string, display: string): NodeJS.ProcessEnv {
  const { PATH } = process.env;
  const own = { HOME: home, XDG_RUNTIME_DIR: home, DISPLAY: display, GDK_BACKEND: 'x11' };
  return {
    PATH,
    ...own,
    LANG: 'C.UTF-8',
    TZ: 'Asia/Dhaka',
    GTK_IM_MODULE: 'gtk-im-context-simple',
    LIBGL_ALWAYS_SOFTWARE: '1',
  };
}
