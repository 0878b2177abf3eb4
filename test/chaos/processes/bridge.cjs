// A bridge as `npm start` runs it. With CHAOS_SABOTAGE its store breaks one promise, so that the suite can prove that it notices.
require('reflect-metadata');
const sabotage = process.env.CHAOS_SABOTAGE;
if (sabotage) require('./sabotage.cjs')(sabotage);
require('../../../dist/main.js');
