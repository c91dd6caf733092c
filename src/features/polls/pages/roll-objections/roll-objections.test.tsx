import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ruleSets } from '@/shared/polls/assemblies';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember, pollId, voterId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import type { OwnRollRows } from '../../poll-types';
import RollObjectionsPage from './index';

// Whole flows with many taps; a busy machine needs its time.
jest.setTimeout(30_000);

const own = (changes: Partial<OwnRollRows> = {}): OwnRollRows => ({
  pollTitle: '关于续聘物业的表决',
  legalEffect: 'advisory',
  ruleSet: ruleSets.ownersAssembly,
  opensAt: '2026-12-08T02:00:00.000Z',
  version: 1,
  rollRoot: 'a'.repeat(64),
  rows: [
    {
      ...{ voterId, roomLabel: '1栋1单元101', units: ['1栋1单元101'], people: [], fromVersion: 1 },
      ...{ voterKey: 'x', salt: '', areaHundredths: 1, heads: 1, row: 0, rows: 1, proof: [] },
    },
  ],
  objections: { filed: 0, unanswered: 0 },
  mayObject: true,
  ...changes,
});

const open = (
  parameters: Record<string, string>,
  answers: Parameters<typeof answeringServer>[0] = {},
) => {
  setRouteParameters({ pollId, ...parameters });
  const server = answeringServer({
    'community.whoAmI': aMember(),
    'polls.ownRollRows': () => own(),
    'polls.listRollObjections': () => ({ items: [], nextCursor: null }),
    ...answers,
  });
  renderPage(<RollObjectionsPage />);
  return server;
};

it('an objection to my own row reaches the server once it says what is wrong', async () => {
  const server = open({ voterId }, { 'polls.objectToRoll': () => ({ objectionId: 'o' }) });
  const button = await screen.findByRole('button', { name: '提交异议' });
  expect(screen.getByRole('radio', { name: '1栋1单元101' })).toHaveAttribute(
    'aria-checked',
    'true',
  );
  await userEvent.click(button);
  expect(screen.getByText(/请写明哪里有问题/)).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText('哪里有问题'), '面积少了十平方米');
  await userEvent.click(button);
  expect(await screen.findByRole('button', { name: '提出异议' })).toBeInTheDocument();
  expect(server.calls.find(({ path }) => path === 'polls.objectToRoll')?.input).toEqual({
    pollId,
    voterId,
    text: '面积少了十平方米',
    photoIds: [],
  });
});

it('who is missing objects without a row; what was typed survives a refusal', async () => {
  const server = open(
    { missing: '1' },
    {
      'polls.ownRollRows': () => own({ rows: [] }),
      'polls.objectToRoll': () => refusal('objectionsTooMany', '您已经有 5 条异议在等待答复。'),
    },
  );
  await userEvent.type(await screen.findByLabelText('哪里有问题'), '我是业主，名册里没有我');
  await userEvent.click(screen.getByRole('button', { name: '提交异议' }));
  expect(await screen.findByText(/您已经有 5 条异议/)).toBeInTheDocument();
  expect(screen.getByDisplayValue('我是业主，名册里没有我')).toBeInTheDocument();
  expect(server.calls.find(({ path }) => path === 'polls.objectToRoll')?.input).toMatchObject({
    voterId: null,
  });
});

it('after opening the answers are read, and nothing is written', async () => {
  open(
    {},
    {
      'polls.ownRollRows': () => own({ mayObject: false }),
      'polls.listRollObjections': () => ({
        items: [
          {
            ...{ id: 'o', filedAt: '2026-11-23T02:00:00.000Z', isMine: false, by: '1栋 周*' },
            ...{ roomLabel: null, text: null, photos: [] },
            answer: {
              ...{ text: '已按房产证更正。', outcome: 'upheld' },
              ...{ publisher: '业主委员会', answeredAt: '2026-11-24T02:00:00.000Z' },
            },
          },
        ],
        nextCursor: null,
      }),
    },
  );
  expect(await screen.findByText('已按房产证更正。')).toBeInTheDocument();
  expect(screen.getByText('1栋 周*')).toBeInTheDocument();
  expect(screen.getByText('异议成立')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '提出异议' })).not.toBeInTheDocument();
});
