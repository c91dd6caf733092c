// `npm run bench:volunteering`: 5,000 sign-ups for 500 places over 64 connections, HTTP included;
// medians of three rounds. Fails where a list is not exactly in order.
import { measureSignups } from './signups';

const median = (figures: readonly number[]): number =>
  [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0;

const say = (line: string) => process.stdout.write(`${line}\n`);

async function run(): Promise<void> {
  const { rounds, sizes } = await measureSignups();
  const of = (figure: 'perSecond' | 'median' | 'p99') =>
    Math.round(median(rounds.map((round) => round[figure])));
  const refused = rounds.reduce((sum, round) => sum + round.refused, 0);
  const faults = rounds.flatMap((round) => round.faults);
  say(
    `${sizes.people} sign-ups for ${sizes.places} places over ${sizes.connections} connections (medians of ${sizes.rounds} rounds)`,
  );
  say(`  ${of('perSecond')}/s, median ${of('median')} ms, p99 ${of('p99')} ms (< 250 ms)`);
  const cpu = (part: 'serverCpu' | 'databaseCpu') =>
    median(rounds.map((round) => round[part])).toFixed(2);
  say(`  CPU of one: server ${cpu('serverCpu')} ms, database ${cpu('databaseCpu')} ms`);
  say(`  refused ${refused}; faults of the list: ${faults.length === 0 ? 'none' : faults.length}`);
  if (faults.length > 0) throw new Error(faults.slice(0, 10).join(', '));
}

run().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
