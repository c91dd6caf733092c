import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@/shared/roles';
import type { TopicDetail } from '@/src/features/hall/public';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import { aTopicDetail, topicId } from '@/test/app/topic-answers';
import TopicDeskPage from './index';

jest.setTimeout(20_000);

const viewer = { ...aTopicDetail().viewer, mayCosign: false, mayManage: true };

const open = (
  topic: Partial<TopicDetail>,
  answers: Parameters<typeof answeringServer>[0] = {},
  roles: Role[] = ['ownersCommittee'],
) => {
  setRouteParameters({ topicId });
  const server = answeringServer({
    'community.whoAmI': aMember(roles),
    'hall.topicDetail': () => aTopicDetail(topic),
    ...answers,
  });
  renderPage(<TopicDeskPage />);
  return server;
};

it('shows the steps that are possible now and no others', async () => {
  open({ state: 'deliberating', viewer: { ...viewer, steps: ['conclude', 'merge', 'split'] } });
  expect(await screen.findByText('总结协商意见')).toBeInTheDocument();
  expect(screen.getByText('合并到另一个议题')).toBeInTheDocument();
  expect(screen.getByText('分出一件事')).toBeInTheDocument();
  expect(screen.getByText('邀请各方')).toBeInTheDocument();
  for (const other of ['开始协商', '直接办理', '结束这个议题', '重新提出', '发起表决']) {
    expect(screen.queryByText(other)).not.toBeInTheDocument();
  }
});

it('a conclusion is asked for, sent once, and what was typed survives a refusal', async () => {
  let isRefused = true;
  const { inputsOf } = open(
    { state: 'deliberating', viewer: { ...viewer, steps: ['conclude'] } },
    {
      'hall.concludeTopic': () => (isRefused ? refusal('stepNotPossible') : { state: 'concluded' }),
    },
  );
  await userEvent.click(await screen.findByText('总结协商意见'));
  await userEvent.click(screen.getByRole('button', { name: '总结协商意见' }));
  expect(screen.getByText(/请写明大家商量的结果/)).toBeInTheDocument();
  const conclusion = '大家同意分两批更换，先换一单元。';
  await userEvent.type(screen.getByLabelText(/大家商量的结果/), conclusion);
  await userEvent.click(screen.getByRole('button', { name: '总结协商意见' }));
  expect(await screen.findByText(/现在的状态不能做这一步/)).toBeInTheDocument();
  expect(screen.getByLabelText(/大家商量的结果/)).toHaveValue(conclusion);
  isRefused = false;
  await userEvent.click(screen.getByRole('button', { name: '总结协商意见' }));
  expect(await screen.findByText('已经公开，关注的人会收到通知。')).toBeInTheDocument();
  expect(inputsOf('hall.concludeTopic').at(-1)).toEqual({ topicId, conclusion });
});

it('the deliberation begins after being asked once more', async () => {
  const { inputsOf } = open(
    { state: 'accepted', viewer: { ...viewer, mayPreparePoll: true, steps: ['deliberate'] } },
    { 'hall.beginDeliberation': () => ({ state: 'deliberating' }) },
  );
  await userEvent.click(await screen.findByText('开始协商'));
  expect(inputsOf('hall.beginDeliberation')).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '开始协商' }));
  await waitFor(() => expect(inputsOf('hall.beginDeliberation')).toEqual([{ topicId }]));
});

it('a topic with nothing to do says so', async () => {
  open({ state: 'polling', viewer });
  expect(await screen.findByText('这个议题现在没有要您办理的步骤。')).toBeInTheDocument();
});

it('residents are told who looks after topics', async () => {
  open({}, {}, ['resident', 'adult']);
  expect(await screen.findByText('议题由委员会办理')).toBeInTheDocument();
});

it('a topic that does not exist is said to be missing', async () => {
  open({}, { 'hall.topicDetail': () => refusal('topicNotFound') });
  expect(await screen.findByText(/没有找到这个议题/)).toBeInTheDocument();
});
