import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ruleSets } from '@/shared/polls/assemblies';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember, pollId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import type { RollCorrection } from '../../roll-types';
import CorrectRollPage from './index';

// Whole flows with many taps; a busy machine needs its time.
jest.setTimeout(30_000);

const correction = (changes: Partial<RollCorrection> = {}): RollCorrection => ({
  pollTitle: '关于续聘物业的表决',
  legalEffect: 'advisory',
  ruleSet: ruleSets.ownersAssembly,
  opensAt: '2026-12-08T02:00:00.000Z',
  correctable: true,
  version: 1,
  roll: { heads: 5, areaHundredths: 50_000 },
  next: {
    roll: { heads: 5, areaHundredths: 52_345 },
    digest: 'the digest',
    ...{ gone: 0, fresh: 0, changed: 1 },
    changes: [
      {
        kind: 'changed',
        before: {
          ...{ roomLabel: '1栋1单元101', areaHundredths: 10_000 },
          ...{ isDeveloper: false, people: ['周敏'] },
        },
        after: {
          ...{ roomLabel: '1栋1单元101', areaHundredths: 12_345 },
          ...{ isDeveloper: false, people: ['周敏'] },
        },
      },
    ],
  },
  problem: null,
  ...changes,
});

const open = (
  answer: () => unknown,
  answers: Parameters<typeof answeringServer>[0] = {},
  roles: Parameters<typeof aMember>[0] = ['ownersCommittee'],
) => {
  setRouteParameters({ pollId });
  const server = answeringServer({
    'community.whoAmI': aMember(roles),
    'polls.previewRollCorrection': answer,
    'polls.listRollVersions': () => [],
    ...answers,
  });
  renderPage(<CorrectRollPage />);
  return server;
};

it('staff read what changes, say why, and publish exactly that', async () => {
  const server = open(() => correction(), { 'polls.correctRoll': () => ({ version: 2 }) });
  expect(await screen.findByText('100.00 平方米 改为 123.45 平方米')).toBeInTheDocument();
  const button = screen.getByRole('button', { name: '更正，公布第 2 版' });
  await userEvent.click(button);
  expect(screen.getByText(/请写明更正名册的原因/)).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText('原因'), '按房产证更正面积');
  await userEvent.click(button);
  const dialog = await screen.findByRole('dialog', { name: '公布第 2 版名册？' });
  await userEvent.click(within(dialog).getByRole('button', { name: '公布' }));
  expect(server.calls.find(({ path }) => path === 'polls.correctRoll')?.input).toEqual({
    pollId,
    version: 1,
    digest: 'the digest',
    reason: '按房产证更正面积',
  });
});

it('a register that changed meanwhile is said, and the reason stays typed', async () => {
  open(() => correction(), {
    'polls.correctRoll': () => refusal('rollCorrectionChanged', '名册刚刚又有变化，请刷新页面。'),
  });
  await userEvent.type(await screen.findByLabelText('原因'), '按房产证更正面积');
  await userEvent.click(screen.getByRole('button', { name: '更正，公布第 2 版' }));
  await userEvent.click(
    within(await screen.findByRole('dialog', { name: '公布第 2 版名册？' })).getByRole('button', {
      name: '公布',
    }),
  );
  expect(await screen.findByText(/名册刚刚又有变化/)).toBeInTheDocument();
  expect(screen.getByDisplayValue('按房产证更正面积')).toBeInTheDocument();
});

it('without a difference there is nothing to correct', async () => {
  const next = { ...correction().next!, gone: 0, fresh: 0, changed: 0, changes: [] };
  open(() => correction({ next }));
  expect(await screen.findByText('没有要更正的地方')).toBeInTheDocument();
});

it('faults of the register come first', async () => {
  const problem = { code: 'rollUnitsFaulty', message: '名册里有 2 套房没有业主。' };
  open(() => correction({ next: null, problem }));
  expect(await screen.findByText('名册里有 2 套房没有业主。')).toBeInTheDocument();
});

it('after opening nothing can be corrected', async () => {
  open(() => correction({ correctable: false }));
  expect(await screen.findByText(/名册从那时起不能再改/)).toBeInTheDocument();
  expect(screen.queryByLabelText('原因')).not.toBeInTheDocument();
});

it('is for those who prepare polls', async () => {
  open(() => correction(), {}, ['resident', 'adult', 'owner']);
  expect(await screen.findByText('您还不能查看这里')).toBeInTheDocument();
});
