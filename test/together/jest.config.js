const { projects, ...run } = require('../../jest.config.js');
const { writeSuites } = require('./write-suites.js');

/**
 * The tests of `npm test` in fewer suites. Jest evaluates every module anew for each suite, which
 * costs more than many of the tests do; here ten neighbouring test files share one.
 * `TEST_FILES`, a regular expression, names some of them.
 * @type {import('jest').Config}
 */
module.exports = {
  ...run,
  rootDir: '../..',
  projects: projects
    .map((project) => ({ ...project, testMatch: writeSuites(project) }))
    // Without anything to match, jest would take every file for a test.
    .filter(({ testMatch }) => testMatch.length > 0),
};
