// One size of conversation in a process of its own, so that its memory is its own. Prints JSON.
import { performance } from 'node:perf_hooks';
import { groupOpinions } from '@/shared/hall/opinions/group-opinions';
import { workedOffAtOnce } from '@/shared/hall/opinions/sliced-work';
import { syntheticConversation } from './synthetic-conversation';

const [participants = 0, statements = 0, votesEach = 0, rounds = 0] = process.argv
  .slice(2)
  .map(Number);
const matrix = syntheticConversation({ participants, statements, votesEach }, 20_261_122);

const milliseconds: number[] = [];
const longestSlices: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const begun = performance.now();
  workedOffAtOnce(groupOpinions(matrix, { seed: round + 1 }));
  milliseconds.push(performance.now() - begun);
}
for (const work = groupOpinions(matrix, { seed: 1 }); ; ) {
  const begun = performance.now();
  const slice = work.next();
  longestSlices.push(performance.now() - begun);
  if (slice.done) break;
}
process.stdout.write(
  JSON.stringify({
    votes: matrix.votes.length,
    milliseconds,
    longestSlice: Math.max(...longestSlices),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
