import { fireEvent, screen, within } from '@testing-library/react';
import { ownersAssembly } from '@/shared/polls/owners-assembly';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import Taro, { setRouteParameters } from '@/test/app/taro';
import TurnoutPage from './index';

const totals = (heads: number, areaHundredths: number) => ({ heads, areaHundredths });
const building = (name: string, heads: number, tookPart: number) => ({
  buildingId: `id of ${name}`,
  name,
  roll: totals(heads, heads * 10_000),
  tookPart: totals(tookPart, tookPart * 10_000),
});

const turnout = {
  title: '要不要建充电棚',
  phase: 'open',
  legalEffect: 'advisory',
  ruleSet: ownersAssembly,
  opensAt: '2026-11-22T02:00:00.000Z',
  closesAt: '2099-12-02T02:00:00.000Z',
  roll: totals(100, 1_000_000),
  tookPart: totals(29, 453_127),
  alsoCounted: totals(0, 0),
  participation: '只有交回的表决票才算参与表决。',
  needed: totals(67, 666_667),
  missing: totals(38, 213_540),
  reached: false,
  waiting: 0,
  asOf: null,
  buildings: [building('1栋', 30, 25), building('2栋', 30, 3), building('3栋', 40, 1)],
};

const open = (answer: object, roles = ['ownersCommittee']) => {
  setRouteParameters({ pollId: 'p1' });
  answeringServer({
    'polls.turnout': () => answer,
    'community.whoAmI': () => ({ loggedIn: true, roles }),
  });
  renderPage(<TurnoutPage />);
};

it('says first what is missing, then what the poll is worth', async () => {
  open(turnout);
  expect(await screen.findByText('还差 38 人、2135.40 平方米')).toBeVisible();
  expect(screen.getByText('意向征询（不具法律效力）')).toBeVisible();
  expect(
    screen.getByRole('img', {
      name: '人数（名册共 100 人）：已参与 29 人（占 29%）。至少要 67 人。',
    }),
  ).toBeVisible();
  expect(screen.getByRole('img', { name: /^面积.*至少要 6666.67 平方米。$/ })).toBeVisible();
});

it('sends people where most are missing, and opens that list', async () => {
  open(turnout);
  expect(await screen.findByText('3栋还有 39 人')).toBeVisible();
  const links = screen.getAllByRole('button', { name: /还有 \d+ 人/ });
  expect(links.map((link) => within(link).getByText(/还有/).textContent)).toEqual([
    '3栋还有 39 人',
    '2栋还有 27 人',
    '1栋还有 5 人',
  ]);
  fireEvent.click(screen.getByText('3栋还有 39 人'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/features/poll-desk/pages/missing-voters/index?pollId=p1&buildingId=${encodeURIComponent('id of 3栋')}&name=${encodeURIComponent('3栋')}`,
  });
});

it('once enough have come, says so instead of numbers', async () => {
  open({ ...turnout, missing: totals(0, 0), reached: true });
  expect(await screen.findByText('参与的人够了')).toBeVisible();
  expect(screen.queryByText(/还差/)).not.toBeInTheDocument();
});

it('of a secret poll it explains why it lags behind', async () => {
  open({ ...turnout, asOf: '2026-11-24T16:00:00.000Z' });
  expect(await screen.findByText('不记名表决，不显示当天的情况')).toBeVisible();
  expect(screen.getByText(/2026年11月25日 00:00/)).toBeVisible();
});

it('ballots that wait for their second person, and voters counted without a ballot, are named', async () => {
  open({ ...turnout, waiting: 3, alsoCounted: totals(5, 50_000) });
  expect(await screen.findByText('有 3 户的票等着核对')).toBeVisible();
  expect(screen.getByText(/其中 5 人、500.00 平方米 没有交票/)).toBeVisible();
});

it('the supervisory committee sees totals, no buildings and no tools', async () => {
  open({ ...turnout, buildings: null }, ['supervisoryCommittee']);
  expect(await screen.findByText('还差 38 人、2135.40 平方米')).toBeVisible();
  expect(screen.queryByText('先去这几栋')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '上门名单' })).not.toBeInTheDocument();
});

it('a long list of buildings is drawn in parts', async () => {
  const many = Array.from({ length: 45 }, (_, index) => building(`${index + 1}栋`, 10, 1));
  open({ ...turnout, buildings: many });
  expect(await screen.findByText('各楼栋（45 栋）')).toBeVisible();
  const rows = () => screen.getAllByRole('button', { name: /看各单元$/ }).length;
  expect(rows()).toBe(20);
  fireEvent.click(screen.getByRole('button', { name: '再看 20 栋' }));
  expect(rows()).toBe(40);
});

it.each([
  ['notAllowed', '您还不能查看这里'],
  ['turnoutNotYet', '表决还没有开始，开始以后才能看到参与情况。'],
] as const)('%s is told in words', async (code, words) => {
  open(refusal(code));
  expect(await screen.findByText(words)).toBeVisible();
});
