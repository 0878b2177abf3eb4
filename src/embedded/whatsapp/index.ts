/** WhatsApp as `npm start` and the tests have it. */
export { FakeGraph } from './fake-graph';
export { simulator } from './simulator.router';
