import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@/shared/roles';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import { aTopicDetail, topicId } from '@/test/app/topic-answers';
import TopicPage from './index';

const viewer = aTopicDetail().viewer;

const whoAmI = (roles: Role[]) => () => ({
  loggedIn: true,
  account: { consentedAt: '', consentVersion: '1', consentIsCurrent: true },
  community: { id: topicId, name: '锦绣花园', kind: 'compound', privacyContact: '' },
  roles,
  homes: [],
  pendingBindings: [],
});

const open = (
  answers: Parameters<typeof answeringServer>[0],
  roles: Role[] = ['resident', 'adult'],
) => {
  setRouteParameters({ topicId });
  const server = answeringServer({ 'community.whoAmI': whoAmI(roles), ...answers });
  renderPage(<TopicPage />);
  return server;
};

it('one tap cosigns, and the page says that it arrived', async () => {
  let topic = aTopicDetail();
  const { calls } = open({
    'hall.topicDetail': () => topic,
    'hall.cosignTopic': () => {
      topic = aTopicDetail({
        cosignCount: 4,
        hasCosigned: true,
        viewer: { ...viewer, mayCosign: false, mayWithdrawCosign: true },
      });
      return { cosignCount: 4 };
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: '附议：门禁坏了两个星期' }));
  expect(await screen.findByText('您的附议已收到')).toBeInTheDocument();
  expect(screen.getByText('已有 4 人附议')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '取消附议' })).toBeInTheDocument();
  expect(calls.filter(({ path }) => path === 'hall.cosignTopic')).toHaveLength(1);
});

it('a cosign that was not answered is called not received, and stays safe', async () => {
  open({
    'hall.topicDetail': () => aTopicDetail(),
    'hall.cosignTopic': () => {
      throw new Error('timeout');
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: '附议：门禁坏了两个星期' }));
  expect(await screen.findByText('还没有送到')).toBeInTheDocument();
  expect(screen.queryByText('您的附议已收到')).not.toBeInTheDocument();
});

it('a refused cosign says why', async () => {
  open({
    'hall.topicDetail': () => aTopicDetail(),
    'hall.cosignTopic': () =>
      refusal('cosigningOver', '这个议题征集附议的时间已经结束，请等待答复。'),
  });
  await userEvent.click(await screen.findByRole('button', { name: '附议：门禁坏了两个星期' }));
  expect(await screen.findByText(/时间已经结束/)).toBeInTheDocument();
});

it('the author reads that cosigns are the neighbours’, and may withdraw', async () => {
  open({
    'hall.topicDetail': () =>
      aTopicDetail({
        isMine: true,
        viewer: {
          ...viewer,
          mayCosign: false,
          mayWithdraw: true,
          whyNotCosign: { code: 'authorCannotCosign', message: '这是您自己提出的议题。' },
        },
      }),
  });
  expect(await screen.findByText('这是您自己提出的议题。')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '撤回这个议题' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^附议/ })).not.toBeInTheDocument();
});

it('staff answer with a reason, after being asked once more', async () => {
  const { calls } = open(
    {
      'hall.topicDetail': () =>
        aTopicDetail({ viewer: { ...viewer, mayCosign: false, mayDecide: true } }),
      'hall.decideTopic': () => ({ state: 'accepted' }),
    },
    ['ownersCommittee'],
  );
  await userEvent.click(await screen.findByRole('button', { name: '公开答复' }));
  expect(screen.getByText('请选择采纳或不采纳。')).toBeInTheDocument();
  expect(screen.getByText('请写明理由，10 到 500 个字，所有人都能看到。')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: /^采纳/ }));
  await userEvent.type(screen.getByLabelText(/理由/), '情况属实，列入本月议程。');
  await userEvent.click(screen.getByRole('button', { name: '公开答复' }));
  await userEvent.click(await screen.findByRole('button', { name: '采纳并公开' }));
  await waitFor(() =>
    expect(calls.find(({ path }) => path === 'hall.decideTopic')?.input).toEqual({
      topicId,
      decision: 'accept',
      reason: '情况属实，列入本月议程。',
    }),
  );
});

it('the official answer stands apart, with the body that gave it', async () => {
  const reason = '已经报修，下周完成。';
  open({
    'hall.topicDetail': () =>
      aTopicDetail({
        state: 'accepted',
        answer: { accepted: true, body: '业主委员会', reason, at: '2026-11-21T02:00:00.000Z' },
      }),
  });
  expect(await screen.findByText('业主委员会的正式答复')).toBeInTheDocument();
  expect(screen.getByText('采纳这个议题')).toBeInTheDocument();
});

it('who does not belong to the community is told what to do first', async () => {
  open({ 'hall.topicDetail': () => refusal('notAllowed', '没有权限') }, []);
  expect(await screen.findByText('先认证您的房屋')).toBeInTheDocument();
});

it('a topic that does not exist is said to be missing', async () => {
  open({
    'hall.topicDetail': () => refusal('topicNotFound', '没有找到这个议题，请返回列表刷新后再看。'),
  });
  expect(await screen.findByText(/没有找到这个议题/)).toBeInTheDocument();
});
