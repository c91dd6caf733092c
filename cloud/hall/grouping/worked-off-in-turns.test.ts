import type { SlicedWork } from '@/shared/hall/opinions/sliced-work';
import { workedOffInTurns } from './worked-off-in-turns';

function* busy(slices: number): SlicedWork<string> {
  for (let slice = 0; slice < slices; slice += 1) {
    const until = performance.now() + 4;
    while (performance.now() < until);
    yield;
  }
  return 'done';
}

it('others are answered between the slices of long work', async () => {
  let answered = 0;
  let isDone = false;
  const answerOthers = () => {
    answered += 1;
    if (!isDone) setImmediate(answerOthers);
  };
  setImmediate(answerOthers);
  expect(await workedOffInTurns(busy(50))).toBe('done');
  isDone = true;
  // 200 ms of work, 8 ms in a row and at most one slice more.
  expect(answered).toBeGreaterThan(10);
});

it('work that is done at once is answered at once', async () => {
  expect(await workedOffInTurns(busy(0))).toBe('done');
});

it('what goes wrong inside comes out', async () => {
  function* broken(): SlicedWork<never> {
    yield;
    throw new Error('broken');
  }
  await expect(workedOffInTurns(broken())).rejects.toThrow('broken');
});
