/** The tests of the addon as its sources have them: `test_file.TestClass.test_method`. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const CLASS_OR_TEST = /^class (\w+)|^ {4}(?:async )?def (test_\w+)/gm;

export function testNames(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.py'));
  return files.flatMap((file) =>
    namesIn(file.replace(/\.py$/, '').replaceAll('/', '.'), readFileSync(join(folder, file), 'utf8')),
  );
}

export function namesIn(module: string, source: string): string[] {
  let inside = '';
  return [...source.matchAll(CLASS_OR_TEST)].flatMap(([, opened, test]) => {
    inside = opened ?? inside;
    return test === undefined ? [] : [`${module}.${inside}.${test}`];
  });
}
