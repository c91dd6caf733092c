import fc from 'fast-check';
import { rewordedTopics } from '@/test/hall/reworded-topics';
import { likenessOf } from './likeness';
import { SimilarIndex, similarFrom } from './similar-index';

const textOf = ({ title, body }: { title: string; body: string }) => `${title}\n${body}`;

const indexOf = (texts: readonly string[]) => {
  const index = new SimilarIndex();
  for (const [position, text] of texts.entries()) index.add(`${position}`, text);
  return index;
};

const everyTopic = indexOf(rewordedTopics.map(textOf));

describe('the same matter in other words', () => {
  const found = rewordedTopics.map(({ reworded }) => everyTopic.closest(reworded, { most: 3 }));
  const isFound = (position: number) => found[position]?.some(({ id }) => id === `${position}`);

  it('is among the three closest for at least nine of ten topics', () => {
    const recalled = rewordedTopics.filter((_topic, position) => isFound(position));
    expect(rewordedTopics.length).toBeGreaterThanOrEqual(20);
    expect(recalled.length / rewordedTopics.length).toBeGreaterThanOrEqual(0.9);
  });

  it('hardly ever brings a topic about something else along', () => {
    const others = found.flatMap((texts, position) =>
      texts.filter(({ id }) => id !== `${position}`),
    );
    expect(others.length).toBeLessThanOrEqual(2);
  });

  it('is found as well where only a handful of topics exist', () => {
    rewordedTopics.forEach((topic, position) => {
      const few = [1, 2, 3].map(
        (step) => rewordedTopics[(position + step) % rewordedTopics.length]!,
      );
      const index = indexOf([topic, ...few].map(textOf));
      expect(index.closest(topic.reworded, { most: 1 })[0]?.id).toBe('0');
    });
  });
});

it('nothing is similar to what nobody wrote about, to no words, and in an empty hall', () => {
  expect(everyTopic.closest('请问图书馆几点开门', { most: 3 })).toEqual([]);
  expect(everyTopic.closest('', { most: 3 })).toEqual([]);
  expect(everyTopic.closest('🙂！？　…', { most: 3 })).toEqual([]);
  expect(new SimilarIndex().closest('电梯', { most: 3 })).toEqual([]);
});

it('width, case and punctuation make no difference; other characters do', () => {
  const index = indexOf(['WiFi 密码请公布', '电梯坏了']);
  expect(index.closest('ｗｉｆｉ，密码！请公布', { most: 1 })[0]?.score).toBeGreaterThan(0.9);
  expect(index.closest('電燈壞', { most: 1 })).toEqual([]);
});

const word = fc.stringMatching(/^[电梯门禁停车位路灯垃圾桶充电桩漏水]{2,12}$/);
const words = fc.uniqueArray(word, { minLength: 2, maxLength: 12 });

describe('whatever the texts', () => {
  it('a text is identical to itself', () => {
    fc.assert(
      fc.property(words, (texts) => {
        const best = indexOf(texts).closest(texts[0]!, { most: texts.length });
        expect(best[0]?.score).toBeCloseTo(1, 9);
        expect(best.find(({ id }) => id === '0')?.score).toBeCloseTo(1, 9);
      }),
    );
  });

  it('scores lie between the threshold and 1, the closest first, at most as many as asked for', () => {
    fc.assert(
      fc.property(words, word, (texts, question) => {
        const scores = indexOf(texts)
          .closest(question, { most: 3 })
          .map(({ score }) => score);
        expect(scores.length).toBeLessThanOrEqual(3);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        for (const score of scores) {
          expect(score).toBeGreaterThanOrEqual(similarFrom);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('neither their order nor texts that came and went change an answer', () => {
    fc.assert(
      fc.property(words, words, word, (texts, passing, question) => {
        const index = new SimilarIndex();
        for (const [position, text] of passing.entries()) index.add(`p${position}`, text);
        texts
          .map((text, id) => ({ text, id }))
          .reverse()
          .forEach(({ text, id }) => {
            index.add(`${id}`, '先前写的别的内容');
            index.add(`${id}`, text);
          });
        for (const position of passing.keys()) index.remove(`p${position}`);
        const scores = (one: SimilarIndex) =>
          new Map(
            one.closest(question, { most: 20, from: 0.01 }).map((s) => [s.id, s.score.toFixed(9)]),
          );
        expect(scores(index)).toEqual(scores(indexOf(texts)));
        expect(index.size).toBe(texts.length);
      }),
    );
  });
});

it('says in words how much alike', () => {
  expect([0.29, 0.42, 0.65, 1].map(likenessOf)).toEqual([
    'related',
    'veryAlike',
    'nearlyTheSame',
    'nearlyTheSame',
  ]);
});
