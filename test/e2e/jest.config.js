const { projects } = require('../../jest.config.js');

const { transform, transformIgnorePatterns, moduleNameMapper } = projects[0];

/** Whole flows through the page of the running product, in Debian's Chromium: `npm run build:h5` first. */
module.exports = {
  rootDir: '../..',
  testMatch: ['<rootDir>/test/e2e/*.test.ts'],
  testEnvironment: 'node',
  testTimeout: 240_000,
  maxWorkers: 2,
  transform,
  transformIgnorePatterns,
  moduleNameMapper,
};
