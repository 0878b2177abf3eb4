/** A trusted-types policy for answers: pages that enforce one parse no other HTML. */
interface PolicyMaker {
  createPolicy(name: string, rules: { createHTML: (source: string) => string }): { createHTML(source: string): string };
}

declare global {
  // Not in TypeScript's own library; browsers without it parse plain text.
  interface Window {
    readonly trustedTypes?: PolicyMaker;
  }
}

/** A policy can be created once only. */
let policy: ReturnType<PolicyMaker['createPolicy']> | undefined;

/**
 * For HTML that is parsed in a document of its own, where nothing runs, and rebuilt from allowed elements.
 *
 * @throws TypeError when the page lists the policies it allows and leaves this one out.
 */
export function trusted(source: string): string {
  policy ??= window.trustedTypes?.createPolicy('storefront-chat', { createHTML: (html) => html });
  return policy?.createHTML(source) ?? source;
}
