/** Where a shop's page enforces trusted types, HTML is only parsed when a policy vouches for it. */
interface PolicyMaker {
  createPolicy(name: string, rules: { createHTML: (source: string) => string }): { createHTML(source: string): string };
}

declare global {
  // Not in TypeScript's own library; browsers without it parse plain text.
  interface Window {
    readonly trustedTypes?: PolicyMaker;
  }
}

/** May be made once. */
let policy: ReturnType<PolicyMaker['createPolicy']> | undefined;

/**
 * For what is parsed in a document of its own, runs nothing there, and is rebuilt from what is allowed.
 *
 * @throws TypeError when the page lists the policies it allows and leaves this one out.
 */
export function trusted(source: string): string {
  policy ??= window.trustedTypes?.createPolicy('storefront-chat', { createHTML: (html) => html });
  return policy?.createHTML(source) ?? source;
}
