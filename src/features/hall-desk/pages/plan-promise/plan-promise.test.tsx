import Taro from '@tarojs/taro';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@/shared/roles';
import { daysAfter, shanghaiDay } from '@/shared/shanghai-time';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { aDetail, topicId } from '@/test/app/promise-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import PlanPromisePage from './index';

jest.setTimeout(20_000);

const soon = daysAfter(shanghaiDay(new Date()), 10);
const later = daysAfter(soon, 20);

const owed = { promise: null, rounds: 0, planDueAt: '2026-12-07T16:00:00.000Z' };

const open = (
  answers: Parameters<typeof answeringServer>[0] = {},
  roles: Role[] = ['ownersCommittee'],
) => {
  setRouteParameters({ topicId });
  const server = answeringServer({
    'community.whoAmI': aMember(roles),
    'hall.promiseDetail': () => aDetail({ ...owed, viewer: { mayPlan: true } }),
    'hall.planPromise': () => ({ round: 1 }),
    ...answers,
  });
  renderPage(<PlanPromisePage />);
  return server;
};

const choose = (name: string) =>
  userEvent.selectOptions(screen.getByRole('combobox', { name: '负责单位' }), name);
const day = (place: number, value: string) =>
  fireEvent.change(screen.getAllByLabelText('最晚哪一天完成，日期')[place]!, { target: { value } });

async function fillIn() {
  await screen.findByRole('button', { name: '公布计划' });
  await choose('物业服务中心');
  await userEvent.type(screen.getByLabelText(/联系方式/), '前台 李师傅');
  await userEvent.type(screen.getByLabelText(/要做的事/), '更换一单元门禁，通电调试。');
  await userEvent.type(screen.getByLabelText(/预算/), '5,000.50');
  await userEvent.type(screen.getByLabelText(/^第 1 个步骤/), '采购门禁');
  day(0, soon);
}

it('a plan with two milestones is published after being asked once more', async () => {
  const { inputsOf } = open();
  await fillIn();
  await userEvent.click(screen.getByRole('button', { name: '再加一个步骤' }));
  await userEvent.type(screen.getByLabelText(/^第 2 个步骤/), '安装调试');
  day(1, later);
  await userEvent.click(screen.getByRole('button', { name: '公布计划' }));
  const [, confirm] = await screen.findAllByRole('button', { name: '公布计划' });
  await userEvent.click(confirm!);
  expect(inputsOf('hall.planPromise')).toEqual([
    {
      topicId,
      body: { role: 'propertyManager' },
      contact: '前台 李师傅',
      task: '更换一单元门禁，通电调试。',
      budgetFen: 500_050,
      milestones: [
        { title: '采购门禁', dueDay: soon },
        { title: '安装调试', dueDay: later },
      ],
    },
  ]);
  expect(Taro.redirectTo).toHaveBeenCalledWith({
    url: `/features/hall/pages/promise/index?topicId=${topicId}`,
  });
});

it('what is missing is said where it is missing, and nothing is sent', async () => {
  const { inputsOf } = open();
  await userEvent.click(await screen.findByRole('button', { name: '公布计划' }));
  expect(screen.getByText('请选择由谁负责，或者填写负责单位的名称。')).toBeInTheDocument();
  expect(screen.getByText('请选择日期。')).toBeInTheDocument();
  expect(screen.getByText('步骤的名称要写 2 到 40 个字，请修改。')).toBeInTheDocument();
  expect(inputsOf('hall.planPromise')).toEqual([]);
});

it('days that are not in order, or past, are said so', async () => {
  open();
  await fillIn();
  await userEvent.click(screen.getByRole('button', { name: '再加一个步骤' }));
  await userEvent.type(screen.getByLabelText(/^第 2 个步骤/), '安装调试');
  day(1, '2020-01-01');
  await userEvent.click(screen.getByRole('button', { name: '公布计划' }));
  expect(screen.getByText(/步骤要按日期先后排列/)).toBeInTheDocument();
  expect(screen.getByText(/不能早于今天/)).toBeInTheDocument();
});

it('removing a milestone keeps what was typed into the others', async () => {
  open();
  await fillIn();
  await userEvent.click(screen.getByRole('button', { name: '再加一个步骤' }));
  await userEvent.type(screen.getByLabelText(/^第 2 个步骤/), '安装调试');
  await userEvent.click(screen.getByRole('button', { name: '删去第 1 个步骤' }));
  expect(screen.getByLabelText(/^第 1 个步骤/)).toHaveValue('安装调试');
  expect(screen.queryByLabelText(/^第 2 个步骤/)).not.toBeInTheDocument();
});

it('whoever manages topics may name somebody outside; others plan for their own body', async () => {
  open();
  await screen.findByRole('button', { name: '公布计划' });
  await choose('小区外的单位（填写名称）');
  expect(screen.getByLabelText(/单位名称/)).toBeInTheDocument();
});

it('the property manager has only their own body to choose', async () => {
  open({}, ['propertyManager']);
  const list = await screen.findByRole('combobox', { name: '负责单位' });
  expect([...list.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    '请选择',
    '物业服务中心',
  ]);
});

it('a refusal keeps everything that was typed', async () => {
  open({ 'hall.planPromise': () => refusal('promiseAlreadyPlanned') });
  await fillIn();
  await userEvent.click(screen.getByRole('button', { name: '公布计划' }));
  const [, confirm] = await screen.findAllByRole('button', { name: '公布计划' });
  await userEvent.click(confirm!);
  expect(await screen.findByText(/已经有执行计划/)).toBeInTheDocument();
  expect(screen.getByLabelText(/要做的事/)).toHaveValue('更换一单元门禁，通电调试。');
});

it('where no plan is owed it says so', async () => {
  open({ 'hall.promiseDetail': () => aDetail() });
  expect(await screen.findByText('这个议题现在不用公布计划')).toBeInTheDocument();
});

it('residents are led out', async () => {
  open({}, ['resident', 'adult']);
  expect(await screen.findByText('您还不能查看这里')).toBeInTheDocument();
});
