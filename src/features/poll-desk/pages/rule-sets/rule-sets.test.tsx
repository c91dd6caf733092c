import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ruleSets } from '@/shared/polls/assemblies';
import { beginOwnRuleSet } from '@/shared/polls/own-rules/begin-own-rule-set';
import { answeringServer } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import RuleSetsPage from './index';

const own = {
  ruleSetId: 'own1',
  version: 2,
  content: { ...beginOwnRuleSet('otherMeeting'), name: '楼组长会议' },
  savedAt: '2026-11-20T02:00:00.000Z',
};

const open = (owns: object[], roles: Parameters<typeof aMember>[0] = ['residentsCommittee']) => {
  setRouteParameters({});
  answeringServer({
    'community.whoAmI': aMember(roles),
    'polls.listRuleSets': () => ({
      bodies: ['ownersAssembly', 'otherMeeting'],
      lawful: [ruleSets.ownersAssembly],
      own: owns,
    }),
  });
  renderPage(<RuleSetsPage />);
};

it('shows each rule by name, what it can be worth, and its words when asked', async () => {
  open([own]);
  expect(await screen.findByText('业主大会 · 可用于意向征询、表决')).toBeVisible();
  expect(screen.getByText('第 2 版，2026年11月20日保存')).toBeVisible();
  expect(screen.queryByText('名单上的全体人员，一人一票。')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '看规则：楼组长会议' }));
  expect(screen.getByText('名单上的全体人员，一人一票。')).toBeVisible();
});

it('leads to changing an own one and to writing another', async () => {
  open([own]);
  await userEvent.click(await screen.findByRole('button', { name: '修改：楼组长会议' }));
  await userEvent.click(screen.getByRole('button', { name: '自订一套规则' }));
  const page = '/features/poll-desk/pages/write-rule-set/index';
  expect(jest.mocked(Taro.navigateTo).mock.calls).toEqual([
    [{ url: `${page}?ruleSetId=own1` }],
    [{ url: `${page}?ruleSetId=` }],
  ]);
  expect(screen.queryByRole('button', { name: '修改：业主大会' })).not.toBeInTheDocument();
});

it('says what own rules are for while there are none', async () => {
  open([]);
  expect(await screen.findByText('还没有自订规则')).toBeVisible();
});

it('is not for residents', async () => {
  open([], ['resident', 'adult']);
  expect(await screen.findByText('您还不能查看这里')).toBeInTheDocument();
});
