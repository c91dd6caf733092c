import { createCaller } from './call-cloud';
import { hasNoAnswer, NoAnswer, refusalOf } from './call-errors';
import type { AnswerEnvelope, Call, Envelope } from './envelope';

const query = (path: string): Call => ({ path, type: 'query', input: null });
const mutation = (path: string): Call => ({ path, type: 'mutation', input: null, requestId: 'id' });

const echo = jest.fn(
  async ({ calls }: Envelope): Promise<AnswerEnvelope> => ({
    answers: calls.map(({ path }) => ({ data: path })),
  }),
);

beforeEach(() => echo.mockClear());

it('queries of one tick travel together and each gets its own answer', async () => {
  const call = createCaller(echo);
  const answers = await Promise.all([call('c1', query('a')), call('c1', query('b'))]);
  expect(answers).toEqual(['a', 'b']);
  expect(echo).toHaveBeenCalledTimes(1);
});

it('calls of two communities never share an envelope', async () => {
  const call = createCaller(echo);
  await Promise.all([call('c1', query('a')), call('c2', query('b'))]);
  expect(echo.mock.calls.map(([{ communityId }]) => communityId)).toEqual(['c1', 'c2']);
});

it('a mutation travels alone, so that slow queries cannot lose its answer', async () => {
  const call = createCaller(echo);
  await Promise.all([call('c1', query('a')), call('c1', mutation('cast')), call('c1', query('b'))]);
  expect(echo.mock.calls.map(([{ calls }]) => calls.map(({ path }) => path))).toEqual([
    ['cast'],
    ['a', 'b'],
  ]);
});

it('more than ten queries are sent in several envelopes, because the server refuses more', async () => {
  const call = createCaller(echo);
  await Promise.all(Array.from({ length: 23 }, (_, place) => call(null, query(`q${place}`))));
  expect(echo.mock.calls.map(([{ calls }]) => calls.length)).toEqual([10, 10, 3]);
});

it('a refusal keeps its code, details and sentence', async () => {
  const refusal = {
    code: 'notAllowed',
    details: { permission: 'x' },
    message: '没有权限',
  } as const;
  const call = createCaller(async () => ({ answers: [{ error: { code: 'refused', refusal } }] }));
  const failure = await call(null, query('a')).catch((error: unknown) => error);
  expect(refusalOf(failure)).toEqual(refusal);
  expect(hasNoAnswer(failure)).toBe(false);
});

it.each([
  ['an answer is missing', async () => ({ answers: [] })],
  ['the network is down', () => Promise.reject(new NoAnswer('offline'))],
  [
    'the database was away, which undid everything',
    async (): Promise<AnswerEnvelope> => ({ answers: [{ error: { code: 'unavailable' } }] }),
  ],
])('counts as no answer when %s', async (_reason, send) => {
  const failure = await createCaller(send)(null, query('a')).catch((error: unknown) => error);
  expect(hasNoAnswer(failure)).toBe(true);
});
