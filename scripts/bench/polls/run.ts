// `npm run bench:polls`: the figures of docs/measurements.md, medians of several rounds of one run.
import { measureCasting } from './casting';
import { makeScene } from './scene';

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function run() {
  const scene = await makeScene();
  try {
    const rounds = await measureCasting(scene);
    for (const name of ['plain', 'onePoll', 'hundredPolls'] as const) {
      const of = rounds.map((round) => round[name]);
      const ratio = median(rounds.map((round) => round[name].perSecond / round.plain.perSecond));
      const p99 = median(of.map(({ p99 }) => p99));
      const refused = of.reduce((sum, { refused }) => sum + refused, 0);
      console.log(
        `${name}: ${Math.round(median(of.map(({ perSecond }) => perSecond)))}/s, ratio ${ratio.toFixed(2)}, p99 ${p99.toFixed(0)} ms, refused ${refused}`,
      );
    }
  } finally {
    await scene.stop();
  }
}

void run();
