/** Types of the parts of `xmlrpc` that a server needs. */
declare module 'xmlrpc/lib/deserializer' {
  export default class Deserializer {
    deserializeMethodCall(
      stream: NodeJS.ReadableStream,
      callback: (error: Error | null | undefined, method: string, params: readonly unknown[]) => void,
    ): void;
  }
}

declare module 'xmlrpc/lib/serializer' {
  export function serializeMethodResponse(value: unknown): string;
  export function serializeFault(fault: { readonly faultCode: number; readonly faultString: string }): string;
}
