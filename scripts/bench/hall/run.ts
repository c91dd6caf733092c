// `npm run bench:hall`: the figures of docs/measurements.md for the deliberation hall, medians of
// several rounds. `--only grouping` measures one part.
import { parseArgs } from 'node:util';
import { reportGrouping } from './grouping';
import { reportSimilar } from './similar';
import { reportTopic } from './topic';
import { reportVoting } from './voting';

const parts = {
  grouping: reportGrouping,
  voting: reportVoting,
  similar: reportSimilar,
  topic: reportTopic,
} as const satisfies Record<string, () => Promise<void>>;

const isPart = (text: string): text is keyof typeof parts => Object.hasOwn(parts, text);

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const { only } = values;
  if (only !== undefined && !isPart(only)) {
    throw new Error(`--only ${Object.keys(parts).join(' | ')}`);
  }
  for (const [name, report] of Object.entries(parts)) {
    if (only === undefined || only === name) await report();
  }
}

run().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
