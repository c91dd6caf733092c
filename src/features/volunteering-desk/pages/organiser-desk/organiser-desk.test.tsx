import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  activityId,
  anActivityDetail,
  anOrganisedCard,
  aShiftCard,
  aTeamCard,
  onePage,
  shiftId,
  teamId,
} from '@/test/app/activity-answers';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import ActivityDeskPage from '../activity-desk';
import ActivityKindsPage from '../activity-kinds';
import ReviewActivitiesPage from '../review-activities';
import TeamsDeskPage from '../teams';
import OrganiserDeskPage from './index';

jest.setTimeout(30_000);

const desk = {
  mayWrite: true,
  toReview: { activities: 2, teams: 0 },
  activities: { published: 1, draft: 1, submitted: 0, sentBack: 1 },
  shifts: [
    {
      ...{ shiftId, activityId, title: '楼道清洁', place: '3栋楼下' },
      ...{ startsAt: '2027-01-09T01:00:00.000Z', endsAt: '2027-01-09T03:00:00.000Z' },
      ...{ needed: 3, capacity: 10, placesTaken: 2 },
    },
  ],
  toSettle: [],
};

const serve = (answers = {}, roles: Parameters<typeof aMember>[0] = ['residentsCommittee']) => {
  setRouteParameters({ activityId });
  return answeringServer({
    'community.whoAmI': aMember(roles),
    'volunteering.organiserDesk': () => desk,
    'volunteering.shiftsAtRisk': () => ({ items: [] }),
    'volunteering.organisedActivities': () => onePage(anOrganisedCard()),
    'volunteering.activityDetail': () => anActivityDetail({ mayOrganise: true, mayCancel: true }),
    'volunteering.listShifts': () => onePage(aShiftCard()),
    ...answers,
  });
};

it('the desk says what waits for whom and leads there', async () => {
  serve();
  renderPage(<OrganiserDeskPage />);
  expect(await screen.findByText('2 个等您审核')).toBeVisible();
  expect(screen.getByText('1 个活动被退回')).toBeVisible();
  expect(await screen.findByText(/还有 4 班/)).toBeVisible();
  await userEvent.click(screen.getByText('报名 2 人，名额 10，至少要 3 人'));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: `/features/volunteering-desk/pages/shift-desk/index?shiftId=${shiftId}`,
  });
});

it('a shift that is over waits for its minutes to be confirmed', async () => {
  serve({ 'volunteering.organiserDesk': () => ({ ...desk, shifts: [], toSettle: desk.shifts }) });
  renderPage(<OrganiserDeskPage />);
  await userEvent.click(await screen.findByText('三天内不确认，自动记入'));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: `/features/volunteering-desk/pages/shift-desk/index?shiftId=${shiftId}`,
  });
});

it('who only leads a shift finds their shifts and nothing to write', async () => {
  serve({ 'volunteering.organiserDesk': () => ({ ...desk, mayWrite: false, toReview: null }) }, [
    'resident',
    'adult',
  ]);
  renderPage(<OrganiserDeskPage />);
  expect(await screen.findByText('我负责的班次')).toBeVisible();
  expect(screen.queryByText('我办的活动')).toBeNull();
  expect(screen.queryByRole('button', { name: '办一个活动' })).toBeNull();
});

it('reviewers find what waits, the longest first; others are told who reviews', async () => {
  serve({
    'volunteering.activitiesToReview': () => onePage(anOrganisedCard({ state: 'submitted' })),
  });
  renderPage(<ReviewActivitiesPage />);
  await userEvent.click(await screen.findByText('楼道清洁'));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: `/features/volunteering/pages/activity/index?activityId=${activityId}`,
  });
});

it('a resident is told who reviews', async () => {
  serve({}, ['resident', 'adult']);
  renderPage(<ReviewActivitiesPage />);
  expect(await screen.findByText(/由业主委员会、居民委员会或村民委员会审核/)).toBeVisible();
});

it('a draft is published at the revision shown, a refusal stays in sight', async () => {
  const server = serve({
    'volunteering.activityDetail': () => anActivityDetail({ state: 'draft', mayOrganise: true }),
    'volunteering.publishActivity': () => refusal('activityNeedsShift'),
  });
  renderPage(<ActivityDeskPage />);
  await userEvent.click(await screen.findByRole('button', { name: '发布，开始招募' }));
  await userEvent.click(await screen.findByRole('button', { name: '发布' }));
  expect(await screen.findByText(/还没有安排以后的班次/)).toBeVisible();
  expect(server.inputsOf('volunteering.publishActivity')).toEqual([{ activityId, revision: 3 }]);
});

it("a team's draft is handed to the community instead", async () => {
  const server = serve({
    'volunteering.activityDetail': () =>
      anActivityDetail({ state: 'draft', isTeams: true, mayOrganise: true }),
    'volunteering.submitActivity': () => ({ submitted: true }),
  });
  renderPage(<ActivityDeskPage />);
  await userEvent.click(await screen.findByRole('button', { name: '交给社区审核' }));
  await userEvent.click(await screen.findByRole('button', { name: '交给社区' }));
  expect(server.inputsOf('volunteering.submitActivity')).toEqual([{ activityId, revision: 3 }]);
});

it('calling off one date or everything needs a reason that everybody reads', async () => {
  const server = serve({
    'volunteering.cancelShift': () => ({ cancelled: true }),
    'volunteering.cancelActivity': () => refusal('activityOver'),
  });
  renderPage(<ActivityDeskPage />);
  await userEvent.click(await screen.findByRole('button', { name: /取消 2027年1月9日/ }));
  const step = await screen.findByRole('button', { name: '取消这一班' });
  expect(step).toHaveAttribute('aria-disabled', 'true');
  await userEvent.type(screen.getByLabelText('原因'), '下雨');
  await userEvent.click(step);
  expect(server.inputsOf('volunteering.cancelShift')).toEqual([{ shiftId, reason: '下雨' }]);
});

it('who may only call it off is offered nothing else', async () => {
  serve({ 'volunteering.activityDetail': () => anActivityDetail({ mayCancel: true }) });
  renderPage(<ActivityDeskPage />);
  expect(await screen.findByText('取消整个活动')).toBeVisible();
  for (const word of ['修改内容', '安排班次', '活动办完了，结束它'])
    expect(screen.queryByText(word)).toBeNull();
});

it('a team is approved, or rejected with a reason', async () => {
  const server = serve({
    'volunteering.listTeams': () => onePage(aTeamCard({ state: 'proposed' })),
    'volunteering.decideTeam': () => ({ decided: true }),
  });
  renderPage(<TeamsDeskPage />);
  await userEvent.click(await screen.findByRole('button', { name: '同意成立 银杏志愿队' }));
  expect(server.inputsOf('volunteering.decideTeam')).toEqual([
    { teamId, decision: { kind: 'approve' } },
  ]);
});

it('a team is handed over to somebody found by their whole name', async () => {
  const accountId = '019ac000-0000-7000-8000-000000000a11';
  const server = serve(
    {
      'volunteering.listTeams': () => onePage(aTeamCard({ isOwn: true })),
      'volunteering.findLeader': () => [{ accountId, name: '2栋 王**', isStaff: false }],
      'volunteering.handOverTeam': () => ({ handedOver: true }),
    },
    ['resident', 'adult'],
  );
  renderPage(<TeamsDeskPage />);
  await userEvent.click(await screen.findByRole('button', { name: '银杏志愿队换队长' }));
  await userEvent.type(await screen.findByLabelText('姓名全名或手机号'), '王秀兰');
  await userEvent.click(screen.getByRole('button', { name: '查找' }));
  await userEvent.click(await screen.findByText('2栋 王**'));
  await userEvent.click(await screen.findByRole('button', { name: '请 2栋 王** 当队长' }));
  expect(server.inputsOf('volunteering.handOverTeam')).toEqual([
    { teamId, leaderAccountId: accountId },
  ]);
});

it("a community's own kinds are added and retired", async () => {
  const kindId = '019ac000-0000-7000-8000-0000000000e1';
  const server = serve({
    'volunteering.listOwnKinds': () => [{ id: kindId, name: '助老互助' }],
    'volunteering.addOwnKind': () => ({ added: true }),
    'volunteering.retireOwnKind': () => ({ retired: true }),
  });
  renderPage(<ActivityKindsPage />);
  await userEvent.type(await screen.findByLabelText('类别名称'), '助');
  await userEvent.click(screen.getByRole('button', { name: '添加' }));
  expect(await screen.findByText(/类别名称要写 2 到 10 个字/)).toBeVisible();
  await userEvent.type(screen.getByLabelText('类别名称'), '残互助');
  await userEvent.click(screen.getByRole('button', { name: '添加' }));
  expect(server.inputsOf('volunteering.addOwnKind')).toMatchObject([{ name: '助残互助' }]);
  await userEvent.click(screen.getByRole('button', { name: '停用 助老互助' }));
  await userEvent.click(await screen.findByRole('button', { name: '停用' }));
  expect(server.inputsOf('volunteering.retireOwnKind')).toEqual([{ kindId }]);
});
