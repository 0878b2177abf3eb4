// The table: times of a call, its ratio to the plain look-up, and below it the plans of its slowest statements.
const MAX_STATEMENT = 160;

export function heading({ p50, p95 }) {
  const lookUp = `a look-up by primary key: p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`;
  return `${lookUp}\n${'ms'.padEnd(42)}     p50      p95     cold  × look-up  statements   in SQL`;
}

export function line({ role, name, p50, p95, cold, statements, in_sql }, lookUp) {
  const times = [p50, p95, cold].map((ms) => ms.toFixed(1).padStart(8)).join(' ');
  const ratio = (p95 / lookUp.p50).toFixed(0).padStart(10);
  return `${`${role}: ${name}`.padEnd(42)}${times} ${ratio} ${String(statements).padStart(11)} ${in_sql.toFixed(1).padStart(8)}`;
}

/** Statements and plans, indented. */
export function planned({ queries }) {
  return queries.map(explained).join('\n');
}

function explained({ ms, statement, plan }) {
  const shown = statement.length > MAX_STATEMENT ? `${statement.slice(0, MAX_STATEMENT)}…` : statement;
  return [`${ms.toFixed(1)} ms  ${shown}`, ...plan].map((text) => `    ${text}`).join('\n');
}
