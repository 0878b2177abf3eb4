/** Styles of the portal: one column, the shop's colour, light and dark, right-to-left. */
import { readableColors } from './readable-colors';

export function portalStyles(primaryColor: string): string {
  const { brand, onBrand, onLight, onDark } = readableColors(primaryColor);
  const own = `:root{--brand:${brand};--on-brand:${onBrand};--link:${onLight}}`;
  return `${own}@media(prefers-color-scheme:dark){:root{--link:${onDark}}}${LOOKS.replace(/\n\s*/g, '')}`;
}

const LOOKS = `
:root { color-scheme: light dark; --ground: #fff; --card: #f6f7f8; --ink: #1b2430; --calm: #52606d; --line: #dfe3e8; --mark: #fff0b3; }
@media (prefers-color-scheme: dark) { :root { --ground: #181e22; --card: #20282d; --ink: #e8edf0; --calm: #aeb9c2; --line: #37424a; --mark: #5c4a00; } }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--ground); font: 1.0625rem/1.6 system-ui, "Noto Sans Bengali", "Noto Sans Arabic", sans-serif; overflow-wrap: anywhere; }
:lang(bn) { line-height: 1.75; }
a { color: var(--link); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 4px; }
.skip { position: absolute; inset-inline-start: 1rem; top: -4rem; padding: .6rem 1rem; color: var(--ink); background: var(--ground); z-index: 1; }
.skip:focus { top: 1rem; }
.in { max-width: 46rem; margin-inline: auto; padding-inline: 1.25rem; }
.top { color: var(--on-brand); background: var(--brand); padding-block: 1.1rem 1.6rem; }
.top a { color: inherit; }
.top :focus-visible { outline-color: currentColor; }
.bar { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; align-items: center; justify-content: space-between; }
.shop { font-size: 1.15rem; font-weight: 700; text-decoration: none; }
.bar ul { display: flex; gap: 1rem; margin: 0; padding: 0; list-style: none; }
.bar a { display: inline-block; min-height: 2.75rem; line-height: 2.75rem; }
.find { display: flex; gap: .6rem; margin-top: .6rem; }
.find input { flex: 1; min-width: 0; height: 3rem; padding-inline: 1rem; border: 1px solid transparent; border-radius: .7rem; font: inherit; color: #1b2430; background: #fff; }
.find input::placeholder { color: #52606d; opacity: 1; }
button, .chat a { min-height: 3rem; padding: .4rem 1.4rem; border: 1px solid var(--line); border-radius: .7rem; font: inherit; font-weight: 600; color: var(--ink); background: var(--ground); cursor: pointer; }
.find button { border-color: currentColor; color: var(--on-brand); background: transparent; }
main { padding-block: 1.5rem 2.5rem; }
h1 { font-size: clamp(1.5rem, 5vw, 2rem); line-height: 1.3; margin: .4rem 0 1rem; }
h2 { font-size: 1.2rem; line-height: 1.4; margin: 2rem 0 .4rem; }
.topics { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0; list-style: none; }
.topics a { display: inline-block; padding: .5rem 1rem; min-height: 2.75rem; border: 1px solid var(--line); border-radius: 2rem; text-decoration: none; }
section { scroll-margin-top: 1rem; }
.answers { margin: 0; padding: 0; list-style: none; }
.answers li { border-bottom: 1px solid var(--line); }
.answers a { display: block; min-height: 2.75rem; padding: .7rem 0 .2rem; font-weight: 600; }
.related a { padding-block: .7rem; }
.answers p { margin: 0 0 .8rem; color: var(--calm); font-size: .95rem; }
mark { color: var(--ink); background: var(--mark); border-radius: 3px; }
.leaves { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; align-items: center; justify-content: space-between; margin-top: 1.5rem; }
.leaves a { display: inline-block; padding: .5rem 1rem; min-height: 2.75rem; border: 1px solid var(--line); border-radius: 2rem; text-decoration: none; }
.leaves span { margin-inline: auto; }
.trail { font-size: .95rem; }
.trail ol { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem .6rem; margin: 0; padding: 0; list-style: none; }
.trail li + li::before { content: "›"; margin-inline-end: .6rem; color: var(--calm); }
.trail a { display: inline-block; min-height: 2.75rem; line-height: 2.75rem; }
.answer table { width: 100%; border-collapse: collapse; }
.answer th, .answer td { padding: .5rem .7rem; border: 1px solid var(--line); text-align: start; }
.answer th { background: var(--card); }
.answer blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 4px solid var(--line); }
.vote, .chat { display: flex; flex-wrap: wrap; gap: .7rem; align-items: center; margin-top: 2rem; padding: 1rem 1.25rem; border-radius: 1rem; background: var(--card); }
.vote p, .chat p { margin: 0; flex: 1 1 12rem; font-weight: 600; }
.chat a { display: inline-flex; align-items: center; border: 0; text-decoration: none; color: var(--on-brand); background: var(--brand); }
@media (max-width: 30rem) { .vote p, .chat p { flex-basis: 100%; } }
@media (forced-colors: active) { button, .chat a, .topics a { border: 2px solid ButtonText; } }
@media print { .top .find, .skip, .vote, .chat { display: none; } }
`;
