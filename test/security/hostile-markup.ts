/** Text that would run where it is taken for markup or a link, and the proof that none of it did. */
import type { Page } from 'playwright-core';

/** Each would set `window.ran`, in one place or another. */
export const MARKUP = [
  '<script>window.ran=1</script>',
  '<img src=x onerror="window.ran=1">',
  '<svg/onload=window.ran=1>',
  '"><iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  "' autofocus onfocus=window.ran=1 x='",
  '<a href="javascript:window.ran=1">go</a>',
  '<details open ontoggle=window.ran=1>',
  '</textarea><style>@import "javascript:window.ran=1"</style>',
];

/** The little Markdown that agents may write. */
export const MARKDOWN = [
  '[go](javascript:window.ran=1)',
  '[go]( JaVaScRiPt:window.ran=1 )',
  '[go](data:text/html,<script>window.ran=1</script>)',
  '[go](https://x.example" onmouseover="window.ran=1)',
  '![x](x" onerror="window.ran=1)',
  '**<img src=x onerror=window.ran=1>** `<script>window.ran=1</script>`',
  '[<img src=x onerror=window.ran=1>](https://x.example)',
];

/** No link would run anything, and nothing has run. */
export async function expectNothingRan(page: Page): Promise<void> {
  page.on('dialog', (dialog) => void dialog.dismiss());
  const links = await page.locator('a[href^="javascript:" i], a[href^="data:" i], a[href^=" "]').all();
  expect(await Promise.all(links.map((link) => link.getAttribute('href')))).toEqual([]);
  expect(
    await page.evaluate(
      '[window.ran, ...[...document.querySelectorAll("iframe")].map((one) => one.srcdoc)].filter(Boolean)',
    ),
  ).toEqual([]);
}
