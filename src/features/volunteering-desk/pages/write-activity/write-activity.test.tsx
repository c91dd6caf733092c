import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  activityId,
  anActivityForm,
  aShiftCard,
  organiserChoices,
  shiftId,
} from '@/test/app/activity-answers';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import ChangeShiftPage from '../change-shift';
import PlanShiftsPage from '../plan-shifts';
import WriteActivityPage from './index';

jest.setTimeout(30_000);

const serve = (answers = {}) =>
  answeringServer({
    'community.whoAmI': aMember(['residentsCommittee']),
    'community.listBuildings': () => [],
    'volunteering.organiserChoices': () => organiserChoices(),
    'volunteering.activityForm': () => anActivityForm(),
    'volunteering.saveActivity': () => ({ revision: 4 }),
    'volunteering.planShifts': () => ({ shiftIds: [shiftId] }),
    'volunteering.shiftForm': () => ({ ...aShiftCard(), title: '楼道清洁' }),
    'volunteering.changeShift': () => ({ changed: 1 }),
    ...answers,
  });

const write = (parameters: Record<string, string>, answers = {}) => {
  setRouteParameters(parameters);
  const server = serve(answers);
  renderPage(<WriteActivityPage />);
  return server;
};

it('a draft needs a name alone, and is kept under the id the phone made', async () => {
  const server = write({});
  const save = await screen.findByRole('button', { name: '保存，去排班次' });
  await userEvent.click(save);
  expect(await screen.findAllByText('活动名称要写 2 到 40 个字，请修改。')).not.toHaveLength(0);
  expect(server.inputsOf('volunteering.saveActivity')).toEqual([]);
  await userEvent.type(screen.getByLabelText('活动名称'), '扫楼道');
  await userEvent.click(save);
  expect(server.inputsOf('volunteering.saveActivity')).toMatchObject([
    {
      ...{ revision: 0, title: '扫楼道', place: '', leastAge: 18, photoIds: [] },
      organiser: { kind: 'body', role: 'residentsCommittee' },
    },
  ]);
});

it('rescue takes adults only, and danger asks for insurance at once', async () => {
  const server = write(
    { activityId },
    {
      'volunteering.activityForm': () => anActivityForm({ leastAge: 12 }),
    },
  );
  await userEvent.click(await screen.findByRole('switch', { name: /抢险救灾/ }));
  await userEvent.click(screen.getByRole('switch', { name: /可能伤到身体/ }));
  expect(screen.getByText(/要先给志愿者买保险/)).toBeVisible();
  await userEvent.click(screen.getByRole('switch', { name: '已买保险' }));
  await userEvent.type(screen.getByLabelText(/保险说明/), '每人 10 万元');
  await userEvent.click(screen.getByRole('button', { name: '保存，去排班次' }));
  expect(server.inputsOf('volunteering.saveActivity')).toMatchObject([
    { activityId, revision: 3, leastAge: 18, insurance: 'bought', insuranceNote: '每人 10 万元' },
  ]);
});

it('what somebody else changed meanwhile is said, and everything typed stays', async () => {
  write({ activityId }, { 'volunteering.saveActivity': () => refusal('activityChangedMeanwhile') });
  await userEvent.type(await screen.findByLabelText('活动名称'), '和除草');
  await userEvent.click(screen.getByRole('button', { name: '保存，去排班次' }));
  expect(await screen.findByText(/刚刚被别人改过/)).toBeVisible();
  expect(screen.getByLabelText('活动名称')).toHaveValue('楼道清洁和除草');
});

it('what is under review is not changed; what is published keeps its organiser', async () => {
  write(
    { activityId },
    { 'volunteering.activityForm': () => anActivityForm({ state: 'submitted' }) },
  );
  expect(await screen.findByText(/这个活动正在审核/)).toBeVisible();
});

it('a published activity has to stay whole', async () => {
  const server = write(
    { activityId },
    {
      'volunteering.activityForm': () => anActivityForm({ state: 'published' }),
    },
  );
  await userEvent.clear(await screen.findByLabelText(/可能的风险/));
  await userEvent.click(screen.getByRole('button', { name: '保存修改' }));
  expect(await screen.findAllByText(/请写清楚可能的风险/)).not.toHaveLength(0);
  expect(server.inputsOf('volunteering.saveActivity')).toEqual([]);
});

it('those who hold no activities are told how to', async () => {
  write({}, { 'volunteering.organiserChoices': () => organiserChoices({ bodies: [], teams: [] }) });
  expect(await screen.findByText(/可以先发起一支志愿队/)).toBeVisible();
});

const pick = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('a weekly plan shows how many shifts come of it, and is sent as a rule', async () => {
  setRouteParameters({ activityId });
  const server = serve();
  renderPage(<PlanShiftsPage />);
  await userEvent.click(await screen.findByRole('radio', { name: /每周重复/ }));
  pick('从哪天、几点开始，日期', '2027-03-01');
  await userEvent.click(screen.getByRole('checkbox', { name: '周六' }));
  pick('排到哪天为止，日期', '2027-03-31');
  expect(await screen.findByText('一共 4 个班次')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '排好这 4 个班次' }));
  expect(server.inputsOf('volunteering.planShifts')).toMatchObject([
    {
      activityId,
      when: {
        ...{ kind: 'weekly', weekdays: [6], firstDate: '2027-03-01', lastDate: '2027-03-31' },
        ...{ startsAtMinute: 540, lengthMinutes: 120 },
      },
      ...{ posts: [{ name: '志愿者', capacity: 10 }], needed: 3, leaderAccountId: null },
    },
  ]);
});

it('a plan without a day, or of the past, is not sent', async () => {
  setRouteParameters({ activityId });
  const server = serve();
  renderPage(<PlanShiftsPage />);
  await userEvent.click(await screen.findByRole('button', { name: '排好这个班次' }));
  expect(await screen.findByText('还不能排')).toBeVisible();
  pick('开始时间，日期', '2020-01-01');
  expect(await screen.findAllByText(/已经过了/)).not.toHaveLength(0);
  expect(server.inputsOf('volunteering.planShifts')).toEqual([]);
});

const changeShift = async (answers = {}) => {
  setRouteParameters({ shiftId });
  const server = serve(answers);
  renderPage(<ChangeShiftPage />);
  expect(await screen.findByText('2027年1月9日 09:00 到 11:00')).toBeVisible();
  return server;
};

it('only what was changed is sent, for one date or for all coming ones', async () => {
  const server = await changeShift({
    'volunteering.shiftForm': () => ({
      ...aShiftCard({ seriesId: '019ac000-0000-7000-8000-0000000000f1' }),
      title: '楼道清洁',
    }),
  });
  expect(screen.getByRole('button', { name: '保存修改' })).toHaveAttribute('aria-disabled', 'true');
  await userEvent.click(screen.getByRole('radio', { name: /以后每周都改，单独改过的那几天不动/ }));
  await userEvent.type(screen.getByLabelText(/说明/), '带伞');
  pick('第 1 个岗位要几人', '11');
  await userEvent.click(screen.getByRole('button', { name: '保存修改' }));
  expect(server.inputsOf('volunteering.changeShift')).toEqual([
    {
      ...{ shiftId, scope: 'coming' },
      changes: { note: '带伞', posts: [{ name: '扫地', capacity: 11 }] },
    },
  ]);
});

it('a new time warns that people are told; fewer places than taken are refused by date', async () => {
  const server = await changeShift({
    'volunteering.changeShift': () =>
      refusal('shiftCapacityBelowTaken', '名额不能少于已经报名的人数：2027年1月9日 09:00'),
  });
  pick('开始时间，时间', '14:30');
  expect(await screen.findByText(/不算临时取消/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '保存修改' }));
  expect(await screen.findByText(/名额不能少于已经报名的人数/)).toBeVisible();
  expect(server.inputsOf('volunteering.changeShift')).toMatchObject([
    { scope: 'one', changes: { time: { startsAtMinute: 870, lengthMinutes: 120 } } },
  ]);
});
