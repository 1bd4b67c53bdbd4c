/** Appends the next page of a connection. */
export const append = <Page extends { readonly edges: readonly unknown[] }>(before: Page, next: Page): Page => ({
  ...next,
  edges: [...before.edges, ...next.edges],
});
