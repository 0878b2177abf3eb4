/** Writes the files that stand beside the bundle: typings, custom elements manifest, integrity hashes. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

const TAG = 'storefront-chat';
const MODULE = 'storefront-chat.js';

/** @param widget folder of the sources; @param out folder of the finished widget. */
export async function publish(widget, out) {
  const api = await readFile(join(widget, 'contract', `${TAG}.api.ts`), 'utf8');
  const element = await readFile(join(widget, 'loader', `${TAG}.element.ts`), 'utf8');
  const typings = ts.transpileDeclaration(api, { fileName: `${TAG}.ts`, compilerOptions: { removeComments: false } });
  await writeFile(join(out, `${TAG}.d.ts`), typings.outputText);
  await writeJson(join(out, 'custom-elements.json'), manifest(parse(api), parse(element)));
  await writeJson(join(out, 'sri.json'), await integrity(out));
}

async function integrity(out) {
  const files = (await readdir(out)).filter((file) => file.endsWith('.js')).sort();
  const hash = async (file) =>
    `sha384-${createHash('sha384')
      .update(await readFile(join(out, file)))
      .digest('base64')}`;
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await hash(file)])));
}

/** https://custom-elements-manifest.open-wc.org, version 1 */
function manifest(api, element) {
  const described = element.statements.find((node) => ts.isClassDeclaration(node));
  const tags = ts.getJSDocTags(described);
  const tagged = (name) =>
    tags.filter(({ tagName }) => tagName.text === name).map(({ comment }) => nameAndText(comment));
  const name = described.name.text;
  const declaration = {
    kind: 'class',
    customElement: true,
    name,
    tagName: TAG,
    description: commentOf(described),
    superclass: { name: 'HTMLElement' },
    members: members(api, 'StorefrontChatElement').map(member),
    events: members(api, 'ChatEvents').map(event),
    attributes: tagged('attr'),
    cssParts: tagged('csspart'),
    cssProperties: tagged('cssprop'),
  };
  const defined = { kind: 'custom-element-definition', name: TAG, declaration: { name, module: MODULE } };
  const module = { kind: 'javascript-module', path: MODULE, declarations: [declaration], exports: [defined] };
  return { schemaVersion: '1.0.0', readme: '', modules: [module] };
}

function member(node) {
  const common = { name: node.name.getText(), description: commentOf(node) };
  if (!ts.isMethodSignature(node))
    return { kind: 'field', ...common, readonly: true, type: { text: node.type.getText() } };
  const parameters = node.parameters.map(({ name, type }) => ({
    name: name.getText(),
    type: { text: type.getText() },
  }));
  return { kind: 'method', ...common, parameters, return: { type: { text: node.type.getText() } } };
}

function event(node) {
  const type = { text: `CustomEvent<${node.type.getText()}>` };
  return { name: `${TAG}:${node.name.getText()}`, type, description: commentOf(node) };
}

function members(file, name) {
  return file.statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === name).members;
}

function parse(source) {
  return ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2022, true);
}

function commentOf(node) {
  return ts.getTextOfJSDocComment(ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.comment) ?? '';
}

/** "open - Whether …" */
function nameAndText(comment) {
  const [, name, description] = /^(\S+) - ([^]*)$/.exec(ts.getTextOfJSDocComment(comment));
  return { name, description };
}

function writeJson(path, value) {
  return writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
