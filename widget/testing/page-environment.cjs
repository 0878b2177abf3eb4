/** Environment for specs of elements: a page without a browser, with the packages as browsers get them. */
const { default: HappyDomEnvironment } = require('@happy-dom/jest-environment');

module.exports = class PageEnvironment extends HappyDomEnvironment {
  exportConditions() {
    return ['browser'];
  }
};
