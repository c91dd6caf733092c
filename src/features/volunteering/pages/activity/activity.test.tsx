import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  activityId,
  anActivityDetail,
  aShiftCard,
  aTeamCard,
  onePage,
  shiftId,
} from '@/test/app/activity-answers';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import FoundTeamPage from '../found-team';
import TeamsPage from '../teams';
import ActivityPage from './index';

jest.setTimeout(30_000);

const open = (answers = {}, roles: Parameters<typeof aMember>[0] = ['resident', 'adult']) => {
  setRouteParameters({ activityId });
  const server = answeringServer({
    'community.whoAmI': aMember(roles),
    'volunteering.activityDetail': () => anActivityDetail(),
    'volunteering.listShifts': () => onePage(aShiftCard()),
    'volunteering.reviewActivity': () => ({ decided: true }),
    ...answers,
  });
  renderPage(<ActivityPage />);
  return server;
};

it('says all there is to know before signing up, and leads to each shift', async () => {
  open({
    'volunteering.activityDetail': () =>
      anActivityDetail({
        ...{ leastAge: 10, mostAge: 65, neededSkills: ['firstAid', 'repair'], cancelHours: 12 },
        ...{ insurance: 'bought', insuranceNote: '每人 10 万元', isRisky: true },
      }),
    'volunteering.listShifts': () => onePage(aShiftCard({ waiting: 2, placesLeft: 0 })),
  });
  expect(await screen.findByText('上下楼梯请扶好扶手。')).toBeVisible();
  expect(screen.getByText('10 到 65 岁，未成年人要监护人同意')).toBeVisible();
  expect(screen.getByText('医护急救、水电维修（会其中一样就行）')).toBeVisible();
  expect(screen.getByText('已买保险：每人 10 万元')).toBeVisible();
  expect(screen.getByText('开始前 12 小时以前可以取消，之后取消要写原因')).toBeVisible();
  expect(await screen.findByText('2 人候补')).toBeVisible();
  expect(screen.queryByText('管理这个活动')).toBeNull();
  await userEvent.click(screen.getByText('2027年1月9日 09:00 到 11:00'));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: `/features/volunteering/pages/shift/index?shiftId=${shiftId}`,
  });
});

it('a cancelled activity says why; nothing is offered where there is no shift', async () => {
  open({
    'volunteering.activityDetail': () =>
      anActivityDetail({ state: 'cancelled', cancelReason: '场地停电' }),
    'volunteering.listShifts': () => onePage(),
  });
  expect(await screen.findByText('原因：场地停电')).toBeVisible();
  expect(await screen.findByText('现在没有可以报名的班次')).toBeVisible();
});

it('an activity one does not find says so, and a stranger is led to join', async () => {
  open({ 'volunteering.activityDetail': () => refusal('activityNotFound') });
  expect(await screen.findByText(/没有找到这个志愿活动/)).toBeVisible();
});

it('those who are no members are told what they gain', async () => {
  open({}, []);
  expect(await screen.findByText('先认证您的房屋')).toBeVisible();
});

it('a reviewer lets it through at the revision they have read', async () => {
  const server = open(
    {
      'volunteering.activityDetail': () =>
        anActivityDetail({ state: 'submitted', isTeams: true, mayReview: true }),
    },
    ['residentsCommittee'],
  );
  expect(await screen.findByText('扫地 10 人；至少要 3 人')).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: '通过，发布活动' }));
  await userEvent.click(await screen.findByRole('button', { name: '通过' }));
  expect(server.inputsOf('volunteering.reviewActivity')).toEqual([
    { activityId, revision: 3, decision: { kind: 'publish' } },
  ]);
});

it('sending it back needs a reason, which stays when the server says no', async () => {
  const server = open(
    {
      'volunteering.activityDetail': () =>
        anActivityDetail({ state: 'submitted', isTeams: true, mayReview: true }),
      'volunteering.reviewActivity': () => refusal('activityChangedMeanwhile'),
    },
    ['residentsCommittee'],
  );
  await userEvent.click(await screen.findByRole('button', { name: '退回修改' }));
  await userEvent.click(await screen.findByRole('button', { name: '退回' }));
  expect(server.inputsOf('volunteering.reviewActivity')).toEqual([]);
  await userEvent.type(screen.getByLabelText('请写明要改什么'), '写清集合地点');
  await userEvent.click(screen.getByRole('button', { name: '退回' }));
  expect(await screen.findByText(/刚刚被别人改过/)).toBeVisible();
  expect(screen.getByLabelText('请写明要改什么')).toHaveValue('写清集合地点');
});

it('whoever holds it finds the way to its desk', async () => {
  open({ 'volunteering.activityDetail': () => anActivityDetail({ mayOrganise: true }) });
  await userEvent.click(await screen.findByText('管理这个活动'));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: `/features/volunteering-desk/pages/activity-desk/index?activityId=${activityId}`,
  });
});

it('teams are listed with who leads them, one’s own with how they stand', async () => {
  const server = answeringServer({
    'community.whoAmI': aMember(),
    'volunteering.listTeams': ({ group }: { group: string }) =>
      group === 'own'
        ? onePage(aTeamCard({ isOwn: true, state: 'rejected', reason: '请写清楚做什么' }))
        : onePage(aTeamCard()),
  });
  renderPage(<TeamsPage />);
  expect(await screen.findByText('队长：1栋 李**')).toBeVisible();
  await userEvent.click(screen.getByRole('tab', { name: '我带的' }));
  expect(await screen.findByText('没有通过的原因：请写清楚做什么')).toBeVisible();
  expect(screen.getByText('您是队长')).toBeVisible();
  expect(server.inputsOf('volunteering.listTeams')).toMatchObject([
    { group: 'approved' },
    { group: 'own' },
  ]);
});

it('a team is proposed once it has a name and says what it does', async () => {
  const server = answeringServer({
    'community.whoAmI': aMember(),
    'volunteering.foundTeam': () => ({ proposed: true }),
  });
  renderPage(<FoundTeamPage />);
  const send = await screen.findByRole('button', { name: '交给社区审核' });
  await userEvent.type(screen.getByLabelText('志愿队的名称'), '银杏志愿队');
  await userEvent.click(send);
  expect(await screen.findByText('请介绍一下这支志愿队，10 到 500 个字。')).toBeVisible();
  await userEvent.type(screen.getByLabelText('介绍一下'), '每周六一起清扫楼道，欢迎加入。');
  await userEvent.click(send);
  expect(await screen.findByText(/社区审核以后会告诉您/)).toBeVisible();
  expect(server.inputsOf('volunteering.foundTeam')).toMatchObject([{ name: '银杏志愿队' }]);
});

it('a name that is taken is said, and everything typed stays', async () => {
  answeringServer({
    'community.whoAmI': aMember(),
    'volunteering.foundTeam': () => refusal('teamNameTaken'),
  });
  renderPage(<FoundTeamPage />);
  await userEvent.type(await screen.findByLabelText('志愿队的名称'), '红枫志愿队');
  await userEvent.type(screen.getByLabelText('介绍一下'), '每周六一起清扫楼道，欢迎加入。');
  await userEvent.click(screen.getByRole('button', { name: '交给社区审核' }));
  expect(await screen.findByText(/已经有这个名称的志愿队了/)).toBeVisible();
  expect(screen.getByLabelText('志愿队的名称')).toHaveValue('红枫志愿队');
});

it('minors do not found teams', async () => {
  answeringServer({ 'community.whoAmI': aMember(['resident']) });
  renderPage(<FoundTeamPage />);
  expect(await screen.findByText('志愿队由成年居民发起。')).toBeVisible();
});
