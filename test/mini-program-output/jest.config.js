const { projects } = require('../../jest.config.js');

const { transform, transformIgnorePatterns } = projects[0];

/**
 * Needs Chromium and a weapp build, so it is no part of `npm test`: `npm run test:mini-program`.
 * @type {import('jest').Config}
 */
module.exports = {
  rootDir: '../..',
  testEnvironment: 'node',
  transform,
  transformIgnorePatterns,
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
  testMatch: [
    '<rootDir>/test/mini-program-host/**/*.test.ts',
    '<rootDir>/test/mini-program-output/**/*.test.ts',
  ],
  testTimeout: 60_000,
  maxWorkers: 2,
};
