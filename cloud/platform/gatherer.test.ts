import { Gatherer } from './gatherer';

const settled = (promises: Promise<unknown>[]) =>
  Promise.allSettled(promises).then((all) =>
    all.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message)),
  );

/** Work that notes its batches and answers each call with its double. */
function noting() {
  const batches: number[][] = [];
  const work = async (calls: readonly number[]) => {
    batches.push([...calls]);
    await new Promise((resolve) => setImmediate(resolve));
    return calls.map((call) => call * 2);
  };
  return { batches, work };
}

describe('calls that are gathered', () => {
  it('a lone call goes through at once, alone', async () => {
    const { batches, work } = noting();
    const gatherer = new Gatherer<number, number>();
    expect(await gatherer.add('a', 1, work)).toBe(2);
    expect(await gatherer.add('a', 2, work)).toBe(4);
    expect(batches).toEqual([[1], [2]]);
  });

  it('what arrives while a batch is worked on forms the next one, in its order, each with its own answer', async () => {
    const { batches, work } = noting();
    const gatherer = new Gatherer<number, number>();
    const first = gatherer.add('a', 1, work);
    await new Promise((resolve) => setImmediate(resolve));
    const others = [2, 3, 4].map((call) => gatherer.add('a', call, work));
    expect(await Promise.all([first, ...others])).toEqual([2, 4, 6, 8]);
    expect(batches).toEqual([[1], [2, 3, 4]]);
  });

  it('other keys have batches of their own', async () => {
    const { batches, work } = noting();
    const gatherer = new Gatherer<number, number>();
    await Promise.all([gatherer.add('a', 1, work), gatherer.add('b', 2, work)]);
    expect(batches.map(({ length }) => length)).toEqual([1, 1]);
  });

  it('nobody falls with the call of another: a batch that fails is worked off one by one', async () => {
    const work = async (calls: readonly number[]) => {
      if (calls.includes(2)) throw new Error('two is broken');
      return calls;
    };
    const gatherer = new Gatherer<number, number>();
    const answers = [1, 2, 3].map((call) => gatherer.add('a', call, work));
    expect(await settled(answers)).toEqual([1, 'two is broken', 3]);
  });

  it('without a database it is not asked for once each', async () => {
    let asked = 0;
    const work = async (): Promise<number[]> => {
      asked += 1;
      throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
    };
    const gatherer = new Gatherer<number, number>();
    const answers = [1, 2, 3].map((call) => gatherer.add('a', call, work));
    expect(await settled(answers)).toEqual(['gone', 'gone', 'gone']);
    expect(asked).toBe(1);
  });

  it('goes on after a failure', async () => {
    const { work } = noting();
    const gatherer = new Gatherer<number, number>();
    const broken = gatherer.add('a', 1, () => Promise.reject(new Error('once')));
    await expect(broken).rejects.toThrow('once');
    expect(await gatherer.add('a', 2, work)).toBe(4);
  });
});
