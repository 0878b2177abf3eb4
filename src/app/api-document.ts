/** The OpenAPI document at `/api/docs`, with the socket's events beside the REST calls. */
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, OpenAPIObject, SwaggerModule, getSchemaPath } from '@nestjs/swagger';
import { Problem, SOCKET_EVENT_PAYLOADS, SOCKET_NAMESPACE, SOCKET_PATH } from '../contract/shopper';

/** Made when it is first asked for: it takes half a second, and most bridges are never asked. */
export function serveApiDocument(app: INestApplication): void {
  const document = () => withSortedEnums(withProblems(withSocketEvents(createDocument(app))));
  SwaggerModule.setup('api/docs', app, document, { customSiteTitle: 'Storefront Chat API' });
}

function createDocument(app: INestApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setTitle('Storefront Chat')
    .setDescription(
      'The shopper API, the FAQ and the staff API. Errors are RFC 9457 problem details with a stable code.',
    )
    .setVersion('1')
    .addBearerAuth()
    .build();
  const { server, client } = SOCKET_EVENT_PAYLOADS;
  return SwaggerModule.createDocument(app, info, {
    extraModels: [Problem, ...Object.values(server), ...Object.values(client)],
  });
}

/** Adds `x-socket`: where the socket is, and which schema each event carries. */
function withSocketEvents(document: OpenAPIObject): OpenAPIObject {
  const { server, client } = SOCKET_EVENT_PAYLOADS;
  const socket = {
    path: SOCKET_PATH,
    namespace: SOCKET_NAMESPACE,
    server_to_client: schemaRefs(server),
    client_to_server: schemaRefs(client),
  };
  return Object.assign(document, { 'x-socket': socket });
}

function schemaRefs(payloads: Readonly<Record<string, new () => object>>): Record<string, { $ref: string }> {
  return Object.fromEntries(Object.entries(payloads).map(([event, shape]) => [event, { $ref: getSchemaPath(shape) }]));
}

/** Every operation may answer a problem. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const problem = {
    description: 'A problem with a stable code',
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) } } },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.patch, path.delete]) {
      if (operation !== undefined) operation.responses['default'] = problem;
    }
  }
  return document;
}

/** The compiler lists the members of a union in no particular order; readers and snapshots want one. */
function withSortedEnums<T>(node: T): T {
  if (typeof node !== 'object' || node === null) return node;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'enum' && Array.isArray(value)) value.sort();
    else withSortedEnums(value);
  }
  return node;
}
