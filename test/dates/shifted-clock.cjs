/**
 * Puts `Date` ahead by CLOCK_AHEAD_MS while time flows on. Loaded into every process and thread (`--require`) and,
 * since a suite of Jest has globals of its own, into every suite (`setupFiles`).
 */
const ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0);
const Real = globalThis.Date;
const now = () => Real.now() + ahead;

function ShiftedDate(...given) {
  if (new.target === undefined) return new ShiftedDate().toString();
  const instant = given.length === 0 ? [now()] : given;
  return new.target === ShiftedDate ? new Real(...instant) : Reflect.construct(Real, instant, new.target);
}

if (ahead !== 0 && Real.name !== ShiftedDate.name) {
  Object.setPrototypeOf(ShiftedDate, Real);
  ShiftedDate.prototype = Real.prototype;
  ShiftedDate.prototype.constructor = ShiftedDate;
  ShiftedDate.now = now;
  globalThis.Date = ShiftedDate;
}
