/** Which members may be given short names: private ones whose name stands for nothing else, here, in Lit or in the browser. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(dirname(here), 'node_modules');
const LIT = ['lit', 'lit-element', 'lit-html', '@lit/reactive-element'];
const LIBRARIES = ['lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.es5.d.ts', 'lib.es2015.collection.d.ts'];

/** @returns a pattern for esbuild's `mangleProps`. */
export async function privateNames() {
  const mine = new Set();
  const others = new Set();
  for (const path of await filesIn(here, /(?<!\.spec)\.ts$/)) {
    const source = ts.createSourceFile(path, await readFile(path, 'utf8'), ts.ScriptTarget.ES2022, true);
    sort(source, mine, others);
  }
  const foreign = LIBRARIES.map((name) => join(modules, 'typescript', 'lib', name));
  for (const name of LIT) foreign.push(...(await filesIn(join(modules, name), /\.js$/)));
  for (const path of foreign) {
    for (const [word] of (await readFile(path, 'utf8')).matchAll(/[A-Za-z_$][\w$]*/g)) others.add(word);
  }
  return new RegExp(`^(${[...mine].filter((name) => !others.has(name)).join('|')})$`);
}

/** A name counts as private only where every declaration of it is; what decorators see by its name stays. */
function sort(node, mine, others) {
  const name = node.name && ts.isIdentifier(node.name) ? node.name.text : undefined;
  const isMember = ts.isClassElement(node) || ts.isParameterPropertyDeclaration(node, node.parent);
  if (name !== undefined && isMember) {
    const isPrivate = (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Private) !== 0;
    (isPrivate && !ts.getDecorators(node)?.length ? mine : others).add(name);
  } else if (
    name !== undefined &&
    (ts.isPropertySignature(node) ||
      ts.isPropertyAssignment(node) ||
      ts.isMethodSignature(node) ||
      ts.isShorthandPropertyAssignment(node))
  ) {
    others.add(name);
  } else if (ts.isBindingElement(node) && !isOfThis(node)) others.add((node.propertyName ?? node.name).getText());
  else if (ts.isStringLiteral(node)) others.add(node.text);
  node.forEachChild((child) => sort(child, mine, others));
}

/** `const { client } = this` reads a member. */
function isOfThis(node) {
  return node.parent.parent.initializer?.kind === ts.SyntaxKind.ThisKeyword;
}

async function filesIn(folder, pattern) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
