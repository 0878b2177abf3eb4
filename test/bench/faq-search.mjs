// Latency of a search over 2,000 FAQ entries, beside a plain scan (`includes` over lower-cased text) in the same run.
//   npx nest build && node test/bench/faq-search.mjs [entries]
import { FaqIndex } from '../../dist/faq/search/faq-index.js';

const ENTRIES = Number(process.argv[2] ?? 2_000);
const ROUNDS = 2_000;
const WORDS = {
  en: `delivery order payment refund milk yoghurt butter cheese subscription account address courier voucher invoice
    password freshness bottle return exchange morning evening charge discount allergy storage quantity receipt area
    holiday slot rider temperature organic farm calcium protein lactose packaging deposit notification`.split(/\s+/),
  bn: `ডেলিভারি অর্ডার পেমেন্ট রিফান্ড দুধ দই মাখন পনির সাবস্ক্রিপশন অ্যাকাউন্ট ঠিকানা কুরিয়ার ভাউচার চালান পাসওয়ার্ড সতেজতা বোতল
    ফেরত বদল সকাল সন্ধ্যা চার্জ ছাড় সংরক্ষণ পরিমাণ রসিদ এলাকা ছুটি সময় তাপমাত্রা খামার প্যাকেট জামানত বিজ্ঞপ্তি`.split(/\s+/),
};
const QUERIES = {
  en: [
    'delivery charge',
    'how do i return a bottle',
    'refnud',
    'paymnet with voucher',
    'morning delivery holiday milk',
  ],
  bn: ['ডেলিভারি চার্জ কত', 'দুধের বোতল ফেরত', 'রিফাণ্ড', 'dudh delivery', 'সকালে দই অর্ডার করতে চাই'],
};

const dice = seeded(7);
const faqs = Array.from({ length: ENTRIES }, (_, id) => entry(String(id)));
const watching = watchTurns();
const index = await FaqIndex.of(faqs);
const made = watching();
console.log(`${ENTRIES} entries   p50 ms   p95 ms   × a plain scan (p50)`);
for (const locale of ['en', 'bn']) {
  const queries = QUERIES[locale];
  const scanned = faqs.map((faq) => `${faq.question[locale]} ${faq.answer[locale]}`.toLowerCase());
  const ours = measure((round) => index.search(queries[round % queries.length], locale, 10));
  const plain = measure((round) => scan(scanned, queries[round % queries.length]));
  const columns = [ours.p50, ours.p95].map((ms) => ms.toFixed(2).padStart(8)).join(' ');
  console.log(`${locale.padEnd(12)} ${columns}   ${(ours.p50 / plain.p50).toFixed(2)}`);
}
const { all, longest } = made;
console.log(
  `the index takes ${all.toFixed(0)} ms of processor time, at most ${longest.toFixed(1)} ms of it (1/${(all / longest).toFixed(0)}) at a stretch`,
);

/** Processor time, in all and between two turns of the event loop at most, until it is asked for. */
function watchTurns() {
  const used = () => process.cpuUsage().user / 1000;
  const began = used();
  let last = began;
  let longest = 0;
  const turn = () => {
    const now = used();
    longest = Math.max(longest, now - last);
    last = now;
    next = setImmediate(turn);
  };
  let next = setImmediate(turn);
  return () => {
    clearImmediate(next);
    return { all: used() - began, longest };
  };
}

function scan(texts, query) {
  const words = query.toLowerCase().split(/\s+/);
  return texts
    .map((text, id) => ({ id, known: words.filter((word) => text.includes(word)).length }))
    .filter(({ known }) => known > 0)
    .sort((a, b) => b.known - a.known)
    .slice(0, 10);
}

function measure(act) {
  for (let round = 0; round < 100; round += 1) act(round);
  const times = Array.from({ length: ROUNDS }, (_, round) => time(() => act(round))).sort((a, b) => a - b);
  return { p50: times[Math.floor(ROUNDS * 0.5)], p95: times[Math.floor(ROUNDS * 0.95)] };
}

function time(act) {
  const began = performance.now();
  act();
  return performance.now() - began;
}

/** Words that people use, and words that hardly anybody else does: a vocabulary grows with the number of entries. */
function entry(id) {
  const text = (locale, length) => Array.from({ length }, () => word(locale)).join(' ');
  const both = (length) => ({ en: text('en', length), bn: text('bn', length) });
  const answer = both(40);
  const counts = { view_count: 0, helpful_count: 0, not_helpful_count: 0 };
  return {
    id,
    category_id: '1',
    question: both(6),
    answer: { en: `<p>${answer.en}</p>`, bn: `<p>${answer.bn}</p>` },
    related_ids: [],
    ...counts,
  };
}

function word(locale) {
  const words = WORDS[locale];
  const one = words[Math.floor(dice() * words.length)];
  return dice() < 0.7
    ? one
    : one.slice(0, 3) + words[Math.floor(dice() * words.length)] + words[Math.floor(dice() * 9)];
}

function seeded(state) {
  return () => (state = (state * 48271) % 0x7fffffff) / 0x7fffffff;
}
