/** The desk's hours: pure functions over a schedule and an instant. */
export * from './availability';
export { isOpen, nextOpenAt } from './business-hours';
