const { mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '../..');
const FOLDER = 'test-output/together';

/** Few enough that the workers end at about the same time. */
const MOST_FILES = 10;

const FOLDERS = { rules: ['shared', 'verifier'], cloud: ['cloud'], app: ['src'] };

const testFilesIn = (folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => path.join(folder, name))
    .sort();

/** What a file replaces for itself would be replaced for its neighbours too: it stays alone. */
const replacesModules = (file) =>
  /jest\.(mock|doMock)\(/.test(readFileSync(path.join(ROOT, file), 'utf8'));

/** In a `describe` of its own, what a file prepares and which clock it sets is no other's. */
const partOfSuite = (file) => `
describe('${file}', () => {
  afterAll(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });
  require('../../${file}');
});
`;

/** Writes a project's suites of neighbouring test files and gives the files jest has to run. */
function writeSuites({ displayName, testMatch }) {
  const folders = FOLDERS[displayName];
  if (folders === undefined) return testMatch;
  const chosen = new RegExp(process.env.TEST_FILES ?? '');
  const files = folders.flatMap(testFilesIn).filter((file) => chosen.test(file));
  const alone = files.filter(replacesModules);
  const neighbours = files.filter((file) => !alone.includes(file));
  mkdirSync(path.join(ROOT, FOLDER), { recursive: true });
  const suites = Math.ceil(neighbours.length / MOST_FILES);
  const written = Array.from({ length: suites }, (_, suite) => {
    const first = Math.floor((suite * neighbours.length) / suites);
    const next = Math.floor(((suite + 1) * neighbours.length) / suites);
    const file = `${FOLDER}/${displayName}-${suite + 1}.test.ts`;
    const parts = neighbours.slice(first, next).map(partOfSuite);
    writeFileSync(path.join(ROOT, file), parts.join(''));
    return file;
  });
  return [...alone, ...written].map((file) => `<rootDir>/${file}`);
}

module.exports = { writeSuites };
