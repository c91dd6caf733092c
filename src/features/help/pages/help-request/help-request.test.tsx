import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import {
  aHelpContact,
  aHelpCourse,
  aHelpDetail,
  helpId,
  helpReader,
} from '@/test/app/help-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import type { HelpDetail } from '../../help-types';
import HelpRequestPage from './index';

jest.setTimeout(20_000);

type Answers = Parameters<typeof answeringServer>[0];

const open = (
  changes: Partial<HelpDetail> = {},
  { roles, answers = {} }: { roles?: string[]; answers?: Answers } = {},
) => {
  setRouteParameters({ requestId: helpId });
  const server = answeringServer({
    ...helpReader(roles),
    'volunteering.helpDetail': () => aHelpDetail(changes),
    ...answers,
  });
  return { ...server, ...renderPage(<HelpRequestPage />) };
};
const press = async (name: string | RegExp) =>
  userEvent.click((await screen.findAllByRole('button', { name }))[0]!);
/** The button of the page, then the one of the question it opens. */
const pressAndConfirm = async (name: string, confirmation: string) => {
  await press(name);
  await press(confirmation);
};

const said = {
  by: 'helper' as const,
  startsAt: '2026-11-22T01:10:00.000Z',
  minutes: 45,
  corrected: false,
};
const reported = (changes: Partial<HelpDetail>, corrected = false) => ({
  state: 'reported' as const,
  contact: aHelpContact,
  course: aHelpCourse({ said: { ...said, corrected }, confirmUntil: '2026-11-29T02:00:00.000Z' }),
  ...changes,
});

it('somebody else reads the building and no room, and takes it after a question', async () => {
  const { inputsOf } = open({}, { answers: { 'volunteering.takeHelp': () => ({ taken: true }) } });
  expect(await screen.findByText('3栋（接下后能看到门牌号）')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /打电话/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /作为工作/ })).not.toBeInTheDocument();
  await press('我来帮忙');
  expect(inputsOf('volunteering.takeHelp')).toEqual([]);
  expect(await screen.findByText(/接下后，求助的邻居会看到您的姓名和电话/)).toBeInTheDocument();
  await press('接下，我去帮忙');
  await waitFor(() =>
    expect(inputsOf('volunteering.takeHelp')).toEqual([{ requestId: helpId, onDuty: false }]),
  );
});

it('taken by another in the same moment: the one who is late is told', async () => {
  open({}, { answers: { 'volunteering.takeHelp': () => refusal('helpTakenByOther') } });
  await pressAndConfirm('我来帮忙', '接下，我去帮忙');
  expect(await screen.findByText(/刚刚有邻居接了，谢谢您/)).toBeInTheDocument();
});

it('who is no volunteer is led to registering; one’s own household reads why not', async () => {
  const { unmount } = open({
    whyNotTake: { code: 'notRegisteredAsVolunteer', message: '请先登记成志愿者。' },
  });
  await press('登记成志愿者，再来帮忙');
  expect(JSON.stringify((Taro.navigateTo as jest.Mock).mock.calls)).toContain('volunteer-profile');
  unmount();
  open({ whyNotTake: { code: 'ownHousehold', message: '这是您自己家的求助。' } });
  expect(await screen.findByText('这是您自己家的求助。')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '我来帮忙' })).not.toBeInTheDocument();
});

it('staff take it as their work, a minor does not take it', async () => {
  const whyNotTake = { code: 'notRegisteredAsVolunteer', message: '请先登记成志愿者。' };
  const { inputsOf, unmount } = open(
    { whyNotTake },
    { roles: ['gridWorker'], answers: { 'volunteering.takeHelp': () => ({ taken: true }) } },
  );
  await pressAndConfirm('作为工作来办，不计时长', '接下，我去帮忙');
  await waitFor(() => expect(inputsOf('volunteering.takeHelp')).toMatchObject([{ onDuty: true }]));
  unmount();
  open({}, { roles: ['resident'] });
  expect(await screen.findByText(/年满十八周岁的居民才能接求助/)).toBeInTheDocument();
});

it('the helper calls, reports a time that can have been, and may give it back', async () => {
  const takenAt = new Date(Date.now() - 3 * 3_600_000).toISOString();
  const { inputsOf } = open(
    { state: 'taken', side: 'helper', contact: aHelpContact, course: aHelpCourse({ takenAt }) },
    {
      answers: {
        'volunteering.reportHelp': () => refusal('helpChangedMeanwhile'),
        'volunteering.giveHelpBack': () => ({ state: 'open' }),
      },
    },
  );
  expect(await screen.findByText('3栋1单元502')).toBeInTheDocument();
  await press('打电话 13800001234');
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '13800001234' });
  await press('帮完了，登记时间');
  await userEvent.click(screen.getByRole('radio', { name: '别的' }));
  const field = screen.getByRole('textbox', { name: '多少分钟' });
  await userEvent.clear(field);
  await userEvent.type(field, '481');
  await press('登记，请对方确认');
  expect(screen.getByText('时长要在 1 到 480 分钟之间，请修改。')).toBeInTheDocument();
  expect(inputsOf('volunteering.reportHelp')).toEqual([]);
  await userEvent.click(screen.getByRole('radio', { name: '15分钟' }));
  await press('登记，请对方确认');
  expect(await screen.findByText(/刚刚有变化/)).toBeInTheDocument();
  expect(inputsOf('volunteering.reportHelp')).toMatchObject([{ requestId: helpId, minutes: 15 }]);
  expect(screen.getByRole('radio', { name: '15分钟' })).toBeChecked();
  await pressAndConfirm('没法去了，放回列表', '放回列表');
  await waitFor(() => expect(inputsOf('volunteering.giveHelpBack')).toHaveLength(1));
});

it('the asker confirms exactly what was said, or says it otherwise, or asks staff', async () => {
  const { inputsOf } = open(reported({ side: 'asker', awaitsMe: true }), {
    answers: {
      'volunteering.agreeHelp': () => refusal('helpChangedMeanwhile'),
      'volunteering.callStaffToHelp': () => ({ state: 'settling' }),
    },
  });
  expect(await screen.findByText('2026年11月22日 09:10 开始，用了 45分钟')).toBeInTheDocument();
  await press('确认：45分钟');
  expect(inputsOf('volunteering.agreeHelp')).toEqual([
    { requestId: helpId, startsAt: said.startsAt, minutes: 45 },
  ]);
  expect(await screen.findByText(/刚刚有变化/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '时间不对，改一下' })).toBeInTheDocument();
  await pressAndConfirm('说不清楚，请工作人员处理', '请工作人员处理');
  await waitFor(() => expect(inputsOf('volunteering.callStaffToHelp')).toHaveLength(1));
});

it('who has said it waits, and knows how long; a corrected time is not corrected again', async () => {
  const { unmount } = open(reported({ side: 'helper' }));
  expect(await screen.findByText(/最晚 2026年11月29日 10:00/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /确认/ })).not.toBeInTheDocument();
  unmount();
  open(reported({ side: 'asker' }, true));
  expect(await screen.findByRole('button', { name: '确认：45分钟' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '时间不对，改一下' })).not.toBeInTheDocument();
});

it('staff read both and settle with a reason; the two only read', async () => {
  const settling = {
    state: 'settling' as const,
    course: aHelpCourse({
      settlingBecause: 'disagreed',
      claims: [
        { side: 'helper', startsAt: said.startsAt, minutes: 60 },
        { side: 'asker', startsAt: said.startsAt, minutes: 20 },
      ],
    }),
  };
  const { inputsOf, unmount } = open(settling, {
    roles: ['residentsCommittee'],
    answers: { 'volunteering.settleHelp': () => ({ creditedMinutes: 20 }) },
  });
  expect(await screen.findByText('双方对时间的说法不一样')).toBeInTheDocument();
  await press('认定并通知双方');
  expect(screen.getByText('请选择认定的时长。')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: '20分钟' }));
  await userEvent.type(screen.getByRole('textbox', { name: '理由' }), '打电话问过双方。');
  await press('认定并通知双方');
  await waitFor(() =>
    expect(inputsOf('volunteering.settleHelp')).toEqual([
      { requestId: helpId, minutes: 20, reason: '打电话问过双方。' },
    ]),
  );
  unmount();
  open({ ...settling, side: 'asker' }, { roles: ['residentsCommittee'] });
  expect(await screen.findByText('等社区工作人员处理')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '认定并通知双方' })).not.toBeInTheDocument();
});

it('when it is done the asker says thanks with one tap', async () => {
  const { inputsOf } = open(
    { state: 'settled', side: 'asker', course: aHelpCourse({ creditedMinutes: 45 }) },
    { answers: { 'volunteering.rateHelp': () => ({ rating: 'very' }) } },
  );
  expect(await screen.findByText('记入服务时长 45分钟。')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: '非常满意' }));
  await waitFor(() =>
    expect(inputsOf('volunteering.rateHelp')).toEqual([{ requestId: helpId, rating: 'very' }]),
  );
});

it('the asker of an open one waits or withdraws; of a taken one chooses another', async () => {
  const { unmount } = open({ side: 'asker', visibility: 'waiting' });
  expect(await screen.findByText('管理员看过以后，邻居们就能看到。')).toBeInTheDocument();
  unmount();
  const { inputsOf } = open(
    {
      ...{ state: 'taken', side: 'asker', contact: aHelpContact },
      course: aHelpCourse({ helper: { name: '李秀兰', phone: '13900002222' } }),
    },
    { answers: { 'volunteering.chooseAnotherHelper': () => ({ state: 'open' }) } },
  );
  expect(await screen.findByText('李秀兰来帮您')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '打电话 13900002222' })).toBeInTheDocument();
  await pressAndConfirm('换一位邻居', '换一位');
  await waitFor(() => expect(inputsOf('volunteering.chooseAnotherHelper')).toHaveLength(1));
});

it('a request that is gone says so', async () => {
  open({}, { answers: { 'volunteering.helpDetail': () => refusal('helpNotFound') } });
  expect(await screen.findByText(/没有找到这个求助/)).toBeInTheDocument();
});
