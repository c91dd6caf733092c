import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import {
  anOwnSignup,
  anOwnVolunteer,
  aPost,
  aShiftDetail,
  shiftId,
} from '@/test/app/shift-answers';
import { setRouteParameters } from '@/test/app/taro';
import type { ShiftDetail } from '../../volunteering-types';
import ShiftPage from './index';

jest.setTimeout(30_000);

const open = (shift: ShiftDetail, answers = {}, roles?: Parameters<typeof aMember>[0]) => {
  setRouteParameters({ shiftId });
  let shown = shift;
  const server = answeringServer({
    'community.whoAmI': aMember(roles),
    'messages.messagePermissions': () => [],
    'volunteering.shiftDetail': () => shown,
    'volunteering.shiftMessages': () => ({ items: [], nextCursor: null }),
    'volunteering.signUp': () => {
      shown = aShiftDetail({}, { signup: anOwnSignup() });
      return { signupId: 'signup1', state: 'confirmed', number: 7, waitingPlace: null };
    },
    ...answers,
  });
  renderPage(<ShiftPage />);
  return server;
};

const tick = () => userEvent.click(screen.getByRole('checkbox', { name: /我看过了/ }));
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const press = async (name: string | RegExp) => userEvent.click(await button(name));

it('two taps for who is registered: the risks, 我要报名; then it says so in large words', async () => {
  const server = open(aShiftDetail());
  expect(await screen.findByText('2099年12月1日 09:00 到 11:00')).toBeVisible();
  expect(screen.getByText('8 个名额，已报 6 人')).toBeVisible();
  await press('我要报名');
  expect(server.inputsOf('volunteering.signUp')).toEqual([]);
  await tick();
  await press('我要报名');
  expect(server.inputsOf('volunteering.signUp')).toEqual([
    { shiftId, postId: 'post1', riskRevision: 1, overlapAccepted: false },
  ]);
  expect(await screen.findByText('报名成功')).toBeVisible();
});

it('three taps for who is not: the registration comes with the signup', async () => {
  let isRegistered = false;
  const server = open(aShiftDetail({}, { isRegistered: false }), {
    'volunteering.ownVolunteer': () => anOwnVolunteer({ isRegistered }),
    'volunteering.registerAsVolunteer': () => {
      isRegistered = true;
      return { volunteerId: 'volunteer1' };
    },
  });
  await button('我要报名');
  await tick();
  await press('我要报名');
  expect(await screen.findByText('周敏')).toBeVisible();
  await press('登记并报名');
  expect(await screen.findByText('报名成功')).toBeVisible();
  expect(server.inputsOf('volunteering.registerAsVolunteer')).toEqual([
    { skills: [], interests: [], wantsCalls: false, onLeaderboard: false, birthDate: null },
  ]);
  expect(server.inputsOf('volunteering.signUp')).toHaveLength(1);
});

it('a full shift offers to wait, and who waits reads their place in the line', async () => {
  open(aShiftDetail({ posts: [aPost({ placesTaken: 8, waiting: 2 })] }));
  expect(await button('名额满了，我要候补')).toBeVisible();
  open(aShiftDetail({}, { signup: anOwnSignup({ state: 'waiting', waitingPlace: 3 }) }));
  expect(await screen.findByText('候补第 3 位')).toBeVisible();
  expect(await button('不再候补')).toBeVisible();
});

it('of several posts one is chosen', async () => {
  const posts = [aPost({ placesTaken: 8 }), aPost({ id: 'post2', name: '递水' })];
  const server = open(aShiftDetail({ posts }));
  expect(await screen.findByRole('radio', { name: /递水/ })).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: /扫楼道/ }));
  await tick();
  await press('名额满了，我要候补');
  expect(server.inputsOf('volunteering.signUp')).toMatchObject([{ postId: 'post1' }]);
});

it('another shift at that time is shown and has to be ticked', async () => {
  const other = { title: '理发服务', startsAt: '2099-12-01T02:00:00.000Z' };
  const overlaps = [{ ...other, endsAt: '2099-12-01T04:00:00.000Z' }];
  const server = open(aShiftDetail({}, { overlaps }));
  expect(await screen.findByText('理发服务：2099年12月1日 10:00 到 12:00')).toBeVisible();
  await tick();
  await press('我要报名');
  expect(server.inputsOf('volunteering.signUp')).toEqual([]);
  await userEvent.click(screen.getByRole('checkbox', { name: /两边都能参加/ }));
  await press('我要报名');
  expect(server.inputsOf('volunteering.signUp')).toMatchObject([{ overlapAccepted: true }]);
});

it('an offered place is confirmed with the risks read, until its time has passed', async () => {
  const signup = anOwnSignup({ state: 'offered', offerUntil: '2099-11-30T14:00:00.000Z' });
  const server = open(aShiftDetail({}, { signup }), {
    'volunteering.confirmPlace': () => ({ signupId: 'signup1' }),
  });
  expect(await screen.findByText('有名额了，请确认')).toBeVisible();
  expect(screen.getByText(/请在 2099年11月30日 22:00 前确认/)).toBeVisible();
  await press('确认参加');
  expect(server.inputsOf('volunteering.confirmPlace')).toEqual([]);
  await tick();
  await press('确认参加');
  expect(server.inputsOf('volunteering.confirmPlace')).toEqual([
    { signupId: 'signup1', riskRevision: 1, overlapAccepted: false },
  ]);
});

it('cancelling after the deadline asks for a reason, and keeps it when the server says no', async () => {
  const signup = anOwnSignup({ freeCancelUntil: '2020-01-01T00:00:00.000Z' });
  const server = open(aShiftDetail({}, { signup }), {
    'volunteering.cancelSignup': () => refusal('shiftBegan'),
  });
  const confirm = async () => {
    const buttons = await screen.findAllByRole('button', { name: '取消报名' });
    await userEvent.click(buttons.at(-1)!);
  };
  await press('取消报名');
  await confirm();
  expect(await screen.findByText('请写 2 个字以上')).toBeVisible();
  await userEvent.type(screen.getByLabelText('为什么来不了'), '孩子发烧了');
  await confirm();
  expect(await screen.findByText(/已经开始，不能再报名或取消/)).toBeVisible();
  expect(screen.getByLabelText('为什么来不了')).toHaveValue('孩子发烧了');
  expect(server.inputsOf('volunteering.cancelSignup')).toEqual([
    { signupId: 'signup1', reason: '孩子发烧了' },
  ]);
});

it('who cannot take part reads why, and where to mend it', async () => {
  const problem = { code: 'skillNeeded', message: '这次活动需要有相应特长的人。' };
  open(aShiftDetail({}, { problem }));
  expect(await screen.findByText(/需要有相应特长的人/)).toBeVisible();
  expect(screen.queryByRole('button', { name: '我要报名' })).toBeNull();
  await press('去填志愿者资料');
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/features/volunteering/pages/volunteer-profile/index',
  });
});

it('a minor asks an adult of the home', async () => {
  const problem = { code: 'guardianConsentNeeded', message: '' };
  const server = open(aShiftDetail({}, { problem, isMinor: true }), {
    'volunteering.possibleGuardians': () => [
      { accountId: 'account1', name: '李**', relation: 'owner' },
    ],
    'volunteering.askGuardian': () => ({ consentId: 'consent1' }),
  });
  await userEvent.click(await screen.findByText('请 李** 同意'));
  expect(server.inputsOf('volunteering.askGuardian')).toEqual([
    { activityId: 'activity1', guardianAccountId: 'account1' },
  ]);
});

it('risks written anew are ticked again', async () => {
  const server = open(
    aShiftDetail({ riskRevision: 2 }, { signup: anOwnSignup({ risksChanged: true }) }),
    {
      'volunteering.acceptRisks': () => ({ signupId: 'signup1' }),
    },
  );
  await button('同意新的说明');
  await tick();
  await press('同意新的说明');
  expect(server.inputsOf('volunteering.acceptRisks')).toEqual([
    { signupId: 'signup1', riskRevision: 2 },
  ]);
});

it('a place is handed over by a link; while others wait only in exchange', async () => {
  const server = open(aShiftDetail({}, { signup: anOwnSignup() }), {
    'volunteering.offerHandOver': () => ({ token: 'token' }),
  });
  await press(/转给邻居或换班/);
  await press('做转让链接');
  expect(server.inputsOf('volunteering.offerHandOver')).toEqual([
    { signupId: 'signup1', wantedShiftIds: [] },
  ]);
});

it('staff who do not live here are told who may sign up; a cancelled shift says why', async () => {
  open(aShiftDetail({ leads: true }), {}, ['residentsCommittee']);
  expect(await screen.findByText(/住在本社区的居民才能报名/)).toBeVisible();
  expect(screen.getByText('带领这个班次')).toBeVisible();
  open(aShiftDetail({ state: 'cancelled', cancelReason: '下大雨' }));
  expect(await screen.findByText('原因：下大雨')).toBeVisible();
});
