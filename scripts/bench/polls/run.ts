// `npm run bench:polls`: the figures of docs/measurements.md, medians of several rounds of one run.
// `--only casting` or `--only counting` measures a part; `--voters 100000` counts fewer ballots.
import { parseArgs } from 'node:util';
import { measureCasting } from './casting';
import { measureCounting } from './counting';
import type { Measured } from './load';
import { makeScene, type Scene } from './scene';

const { values } = parseArgs({
  options: { only: { type: 'string' }, voters: { type: 'string', default: '1000000' } },
});

const median = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;

const say = (line: string) => process.stdout.write(`${line}\n`);

async function casting(scene: Scene): Promise<void> {
  const rounds = await measureCasting(scene);
  const of = (name: 'plain' | 'onePoll' | 'hundredPolls', figure: keyof Measured) =>
    median(rounds.map((round) => round[name][figure] ?? 0));
  const ratio = (name: 'onePoll' | 'hundredPolls') =>
    median(rounds.map((round) => round[name].perSecond / round.plain.perSecond)).toFixed(2);
  say('casting over HTTP, 64 connections, a roll of 100,000 (medians of 3 rounds)');
  say(`  plain inserts        ${Math.round(of('plain', 'perSecond'))}/s`);
  for (const name of ['onePoll', 'hundredPolls'] as const) {
    const refused = rounds.reduce((sum, round) => sum + round[name].refused, 0);
    say(
      `  ${name.padEnd(20)} ${Math.round(of(name, 'perSecond'))}/s, ratio ${ratio(name)}, median ${of(name, 'median').toFixed(0)} ms, p99 ${of(name, 'p99').toFixed(0)} ms, refused ${refused}`,
    );
  }
  const cpu = (part: 'serverCpu' | 'databaseCpu') =>
    median(rounds.map((round) => round.onePoll[part] ?? 0)).toFixed(2);
  say(`  CPU of one ballot    server ${cpu('serverCpu')} ms, database ${cpu('databaseCpu')} ms`);
}

async function counting(scene: Scene, voters: number): Promise<void> {
  const figures = await measureCounting(scene, voters);
  say(`counting ${voters} ballots of 5 items`);
  say(
    `  closing, certifying  ${figures.closingSeconds.toFixed(1)} s, ${Math.round(figures.closingMegabytes)} MB`,
  );
  say(`  result page          ${figures.resultMilliseconds.toFixed(1)} ms (median of 21)`);
  say(
    `  bulletin             ${figures.bulletinSeconds.toFixed(1)} s, ${Math.round(figures.bulletinMegabytes)} MB`,
  );
  if (figures.verifyingSeconds !== null)
    say(`  verifying            ${figures.verifyingSeconds.toFixed(1)} s`);
}

async function run(): Promise<void> {
  const scene = await makeScene();
  try {
    if (values.only !== 'counting') await casting(scene);
    if (values.only !== 'casting') {
      await counting(scene, 100_000);
      if (Number(values.voters) > 100_000) await counting(scene, Number(values.voters));
    }
  } finally {
    await scene.stop();
  }
}

void run();
