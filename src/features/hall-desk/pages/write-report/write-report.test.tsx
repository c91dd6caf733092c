import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { aDetail, aPromiseData, topicId } from '@/test/app/promise-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import WriteReportPage from './index';

jest.setTimeout(20_000);

const summary = '门禁已经全部换好，每户发了两张新卡，旧卡在前台回收。';

const open = (answers: Parameters<typeof answeringServer>[0] = {}) => {
  setRouteParameters({ topicId });
  const server = answeringServer({
    'community.whoAmI': aMember(['propertyManager']),
    'hall.promiseDetail': () => aDetail({ viewer: { mayWork: true } }),
    'hall.reportPromise': () => ({ ratingUntil: '2027-01-05T16:00:00.000Z' }),
    ...answers,
  });
  renderPage(<WriteReportPage />);
  return server;
};

const publish = async () => {
  await userEvent.click(screen.getByRole('button', { name: '公布办结报告' }));
  await userEvent.click(await screen.findByRole('button', { name: '公布报告' }));
};

it('what was not done is explained, milestone by milestone', async () => {
  const { inputsOf } = open();
  expect(await screen.findByText(/还有 2 个步骤没有登记完成/)).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText(/报告内容/), summary);
  await userEvent.click(screen.getByRole('button', { name: '公布办结报告' }));
  expect(screen.getAllByText(/没有完成的原因要写 10 到 300 个字/)).toHaveLength(2);
  await userEvent.type(screen.getByLabelText(/“安装调试”没有完成/), '线路老化，改在明年一起更换。');
  await userEvent.type(
    screen.getByLabelText(/“换发门禁卡”没有完成/),
    '旧卡还能使用，等线路换好再发。',
  );
  await publish();
  expect(inputsOf('hall.reportPromise')).toEqual([
    {
      topicId,
      summary,
      explanations: [
        { milestoneId: 'm2', words: '线路老化，改在明年一起更换。' },
        { milestoneId: 'm3', words: '旧卡还能使用，等线路换好再发。' },
      ],
      photoIds: [],
    },
  ]);
  expect(Taro.redirectTo).toHaveBeenCalledWith({
    url: `/features/hall/pages/promise/index?topicId=${topicId}`,
  });
});

const allDone = () =>
  aDetail({
    promise: aPromiseData({
      milestonesDone: 3,
      milestones: aPromiseData().milestones.map((one) => ({ ...one, doneDay: '2026-12-01' })),
    }),
    viewer: { mayWork: true },
  });

it('where all is done only the summary is asked for, and the sum stands beside it', async () => {
  const { inputsOf } = open({ 'hall.promiseDetail': allDone });
  expect(await screen.findByText('1,200.50 元')).toBeInTheDocument();
  expect(screen.queryByText(/没有登记完成/)).not.toBeInTheDocument();
  await userEvent.type(screen.getByLabelText(/报告内容/), summary);
  await publish();
  expect(inputsOf('hall.reportPromise')).toHaveLength(1);
});

it('a refusal keeps what was typed', async () => {
  open({
    'hall.promiseDetail': allDone,
    'hall.reportPromise': () => refusal('promiseNotUnderWay'),
  });
  await userEvent.type(await screen.findByLabelText(/报告内容/), summary);
  await publish();
  expect(await screen.findByText(/已经办结报告，不能再更新/)).toBeInTheDocument();
  expect(screen.getByLabelText(/报告内容/)).toHaveValue(summary);
});

it('where nothing is to be reported it says so', async () => {
  open({ 'hall.promiseDetail': () => aDetail() });
  expect(await screen.findByText('现在不能写报告')).toBeInTheDocument();
});

it('residents are led out', async () => {
  open({ 'community.whoAmI': aMember(['resident', 'adult']) });
  expect(await screen.findByText('您还不能查看这里')).toBeInTheDocument();
});
