import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ruleSets } from '@/shared/polls/assemblies';
import { hexOf } from '@/shared/polls/ledger/hex';
import { hiddenVoter, rollRoot } from '@/shared/polls/ledger/roll-leaf';
import { forgetStored, writeStored } from '@/src/platform/storage';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember, pollId, voterId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import type { OwnRollRow, OwnRollRows } from '../../poll-types';
import OwnRollRowPage from './index';

// Whole flows with many taps; a busy machine needs its time.
jest.setTimeout(30_000);

const salt = new Uint8Array(32).fill(7);
const root = rollRoot([{ voter: hiddenVoter('owners:me', salt), areaHundredths: 9_832, heads: 1 }]);

const aRow = (changes: Partial<OwnRollRow> = {}): OwnRollRow => ({
  voterId,
  roomLabel: '1栋1单元101',
  units: ['1栋1单元101'],
  people: [
    { name: '周敏', isMe: true },
    { name: '陈刚', isMe: false },
  ],
  fromVersion: 1,
  voterKey: 'owners:me',
  salt: hexOf(salt),
  areaHundredths: 9_832,
  heads: 1,
  row: 0,
  rows: 1,
  proof: [],
  ...changes,
});

const own = (changes: Partial<OwnRollRows> = {}): OwnRollRows => ({
  pollTitle: '关于续聘物业的表决',
  legalEffect: 'advisory',
  ruleSet: ruleSets.ownersAssembly,
  opensAt: '2026-12-08T02:00:00.000Z',
  version: 1,
  rollRoot: root,
  rows: [aRow()],
  objections: { filed: 0, unanswered: 0 },
  mayObject: true,
  ...changes,
});

const versions = [
  {
    ...{ version: 2, root, heads: 1, areaHundredths: 9_832, changes: 3 },
    ...{ reason: '面积登记有误', madeAt: '2026-11-23T02:00:00.000Z' },
  },
  {
    ...{ version: 1, root, heads: 1, areaHundredths: 9_832, changes: 0 },
    ...{ reason: null, madeAt: '2026-11-22T02:00:00.000Z' },
  },
];

const open = (answer: () => unknown) => {
  setRouteParameters({ pollId });
  answeringServer({
    'community.whoAmI': aMember(),
    'polls.ownRollRows': answer,
    'polls.listRollVersions': () => versions,
  });
  renderPage(<OwnRollRowPage />);
};

beforeEach(() => {
  for (const place of [`roll:${pollId}`, `roll-checked:${pollId}:${voterId}`]) forgetStored(place);
});

it('the phone itself finds the row in the published roll; the owner says it is right', async () => {
  open(() => own());
  expect(await screen.findByText('手机已经核对')).toBeInTheDocument();
  expect(screen.getByText('98.32 平方米')).toBeInTheDocument();
  expect(screen.getByText('周敏（我）、陈刚')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '核对无误' }));
  expect(screen.getByText('您已经核对无误。')).toBeInTheDocument();
});

it('a row the server changed does not pass, and is not to be confirmed', async () => {
  open(() => own({ rows: [aRow({ areaHundredths: 9_833 })] }));
  expect(await screen.findByText('核对不上')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '核对无误' })).not.toBeInTheDocument();
});

it('a root that changed without a new version is noticed on the next visit', async () => {
  writeStored(`roll:${pollId}`, { version: 1, root: 'another' });
  open(() => own());
  expect(await screen.findByText('名册和您上次看到的不一样')).toBeInTheDocument();
});

it('leads to an objection about this row', async () => {
  open(() => own());
  await userEvent.click(await screen.findByRole('button', { name: '有问题，提出异议' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: expect.stringContaining(`roll-objections/index?pollId=${pollId}&voterId=${voterId}`),
  });
});

it('who is not on the roll is told, and can say so before the poll opens', async () => {
  open(() => own({ rows: [] }));
  expect(await screen.findByText('名册里没有您')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '应当有我，提出异议' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('missing=1') });
});

it('after opening nothing is objected any more', async () => {
  open(() => own({ mayObject: false }));
  await screen.findByText('手机已经核对');
  expect(screen.queryByRole('button', { name: '有问题，提出异议' })).not.toBeInTheDocument();
});

it('shows every version with its reason, to everybody alike', async () => {
  open(() => own());
  expect(await screen.findByText('第 2 版：更正了 3 户')).toBeInTheDocument();
  expect(screen.getByText('原因：面积登记有误')).toBeInTheDocument();
});

it('a poll that does not exist says so', async () => {
  open(() => refusal('pollNotFound', '没有找到这次表决，请返回列表刷新后再看。'));
  expect(await screen.findByText(/没有找到这次表决/)).toBeInTheDocument();
});
