import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { memberAnswers } from '@/test/app/raising-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import { leaveUnfinished } from '../../hooks/kept-drafts';
import RaiseTopicPage from './index';

jest.setTimeout(30_000);

beforeEach(async () => {
  // A page that is left saves its draft, and what it saved is gone on with.
  await new Promise((resolve) => setTimeout(resolve, 50));
  leaveUnfinished();
});

const open = (
  answers: Parameters<typeof answeringServer>[0] = {},
  roles?: string[],
  kind?: string,
) => {
  setRouteParameters({});
  const server = answeringServer({ ...memberAnswers(roles, kind), ...answers });
  return { ...server, ...renderPage(<RaiseTopicPage />) };
};

const fillInTopic = async () => {
  await userEvent.click(await screen.findByRole('radio', { name: '安全消防' }));
  await userEvent.type(screen.getByLabelText(/标题/), '门口台阶加一根扶手');
  await userEvent.type(screen.getByLabelText(/详细说明/), '台阶没有扶手，下雨天滑。');
};
const fillInNeighbour = async () => {
  await userEvent.type(screen.getByLabelText(/邻居的姓名/), '王秀兰');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '邻居住哪一栋' }), '2栋');
  await userEvent.type(screen.getByLabelText(/门牌号/), '502');
  await userEvent.click(screen.getByRole('radio', { name: '电话' }));
};
const tickConsent = () =>
  userEvent.click(screen.getByRole('checkbox', { name: /邻居本人同意由我代为提交/ }));
const handIn = async () => {
  await userEvent.click(screen.getByRole('button', { name: '提交议题' }));
  const buttons = await screen.findAllByRole('button', { name: '提交议题' });
  await userEvent.click(buttons[0]!);
};

it('is handed in for the neighbour, with how they agreed', async () => {
  const { inputsOf } = open();
  await fillInTopic();
  await userEvent.click(screen.getByRole('switch', { name: /帮没有手机的邻居提出/ }));
  await fillInNeighbour();
  await tickConsent();
  await handIn();
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled());
  expect(inputsOf('hall.submitTopic')).toEqual([]);
  expect(inputsOf('hall.submitForNeighbour')).toMatchObject([
    {
      title: '门口台阶加一根扶手',
      neighbour: {
        name: '王秀兰',
        buildingId: '019aa000-0000-7000-8000-0000000000b2',
        room: '502',
        consentHow: 'byPhone',
        consented: true,
      },
    },
  ]);
});

it('without their consent ticked nothing is sent, and what was typed stays', async () => {
  const { inputsOf } = open();
  await fillInTopic();
  await userEvent.click(screen.getByRole('switch', { name: /帮没有手机的邻居提出/ }));
  await fillInNeighbour();
  await userEvent.click(screen.getByRole('button', { name: '提交议题' }));
  expect(screen.getByText('请先确认邻居本人同意，再打勾提交。')).toBeInTheDocument();
  expect(screen.getByLabelText(/邻居的姓名/)).toHaveValue('王秀兰');
  expect(inputsOf('hall.submitForNeighbour')).toEqual([]);
});

it('a refusal is said, and what was typed stays', async () => {
  open({ 'hall.submitForNeighbour': () => refusal('neighbourIsSelf') });
  await fillInTopic();
  await userEvent.click(screen.getByRole('switch', { name: /帮没有手机的邻居提出/ }));
  await fillInNeighbour();
  await tickConsent();
  await handIn();
  expect(await screen.findByText(/这是您自己的姓名/)).toBeInTheDocument();
  expect(screen.getByLabelText(/邻居的姓名/)).toHaveValue('王秀兰');
});

it('the neighbour’s name does not go to the server with the draft', async () => {
  const { inputsOf } = open();
  await fillInTopic();
  await userEvent.click(screen.getByRole('switch', { name: /帮没有手机的邻居提出/ }));
  await fillInNeighbour();
  await waitFor(() => expect(inputsOf('hall.saveTopicDraft').length).toBeGreaterThan(0), {
    timeout: 5_000,
  });
  expect(JSON.stringify(inputsOf('hall.saveTopicDraft'))).not.toContain('王秀兰');
});

it('a grid worker raises for neighbours only, so nothing has to be switched on', async () => {
  open({}, ['gridWorker']);
  expect(await screen.findByLabelText(/邻居的姓名/)).toBeInTheDocument();
  expect(screen.queryByRole('switch')).not.toBeInTheDocument();
});

it('in a village it is groups, roads and ponds, not stairwells', async () => {
  open({}, undefined, 'village');
  const parts = await screen.findByRole('combobox', { name: '公共部位' });
  expect(parts).toHaveTextContent('沟渠水塘');
  expect(parts).not.toHaveTextContent('电梯');
  expect(screen.getByRole('combobox', { name: '哪个村民小组' })).toBeInTheDocument();
});
