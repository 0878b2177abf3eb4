/** Every route that a controller of the bridge has, read from what the router is built from. */
import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';

const SOURCE = join(__dirname, '../../../src');

/** As the API document writes them: `POST /api/v1/faq/{id}/feedback`. */
export async function routesOfControllers(): Promise<string[]> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.controller.ts'),
  );
  const modules = await Promise.all(files.map((name) => import(join(SOURCE, name)) as Promise<object>));
  return modules.flatMap((module) => Object.values(module).flatMap(routesOf)).sort();
}

function routesOf(exported: unknown): string[] {
  if (typeof exported !== 'function' || !Reflect.hasMetadata(PATH_METADATA, exported)) return [];
  const base = pathsIn(exported);
  const handlers = Object.getOwnPropertyNames(exported.prototype).map(
    (name) => (exported.prototype as Record<string, unknown>)[name],
  );
  return handlers.flatMap((handler) => {
    if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number];
    return base.flatMap((from) => pathsIn(handler).map((to) => `${method} ${joined(from, to)}`));
  });
}

function pathsIn(decorated: object): string[] {
  const path = Reflect.getMetadata(PATH_METADATA, decorated) as string | string[] | undefined;
  return [path ?? ''].flat();
}

function joined(from: string, to: string): string {
  const parts = `${from}/${to}`.split('/').filter(Boolean);
  return `/${parts.map((part) => part.replace(/^:(\w+)$/, '{$1}')).join('/')}`;
}
