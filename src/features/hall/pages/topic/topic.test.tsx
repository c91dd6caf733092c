import Taro from '@tarojs/taro';
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
  const notice = await screen.findByText('还没有送到');
  const button = screen.getByRole('button', { name: /^附议：/ });
  expect(notice.closest('.page__actions')).toContainElement(button);
  expect(button).toHaveAttribute('aria-disabled', 'true');
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

it('is late for everybody to see', async () => {
  open({
    'hall.topicDetail': () =>
      aTopicDetail({
        ...{ thresholdReachedAt: '2026-11-01T02:00:00.000Z', overdueDays: 3 },
        stepDueAt: '2026-11-09T16:00:00.000Z',
      }),
  });
  expect(await screen.findByText('答复已逾期 3 天')).toBeInTheDocument();
});

it('says until when the next step is owed, and what came out of the deliberation', async () => {
  open({
    'hall.topicDetail': () =>
      aTopicDetail({
        ...{ state: 'concluded', conclusion: '大家同意分两批更换。' },
        stepDueAt: '2026-12-02T16:00:00.000Z',
      }),
  });
  expect(await screen.findByText('应在 2026年12月2日 前表决、执行或结束')).toBeInTheDocument();
  expect(screen.getByText('大家同意分两批更换。')).toBeInTheDocument();
});

it('leads to the topics it was merged with', async () => {
  const other = { id: '019aa000-0000-7000-8000-000000000002', title: '单元门关不上' };
  open({
    'hall.topicDetail': () =>
      aTopicDetail({ state: 'merged', related: [{ ...other, relation: 'mergedInto' }] }),
  });
  await userEvent.click(await screen.findByText('单元门关不上'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/features/hall/pages/topic/index?topicId=${other.id}`,
  });
});

it('shows the newest steps, and the older ones on request', async () => {
  const [first] = aTopicDetail().timeline;
  const timeline = Array.from({ length: 7 }, (_, place) => ({
    ...first!,
    id: `${place}`,
    sentence: `第 ${place + 1} 步`,
  }));
  const { inputsOf } = open({
    'hall.topicDetail': () => aTopicDetail({ timeline, hasEarlierSteps: true }),
    'hall.topicSteps': () => ({
      items: [...timeline].reverse().concat({ ...first!, id: 'x', sentence: '最早的一步' }),
      nextCursor: null,
    }),
  });
  expect(await screen.findByText('第 7 步')).toBeInTheDocument();
  expect(screen.queryByText('第 2 步')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '展开全部进展' }));
  expect(await screen.findByText('最早的一步')).toBeInTheDocument();
  expect(inputsOf('hall.topicSteps')).toHaveLength(1);
});

it('is followed and left alone with one tap', async () => {
  let isFollowing = false;
  const { inputsOf } = open({
    'hall.topicDetail': () => aTopicDetail({ viewer: { ...viewer, isFollowing } }),
    'hall.followTopic': () => {
      isFollowing = true;
      return {};
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: /关注这个议题/ }));
  expect(await screen.findByRole('button', { name: /已关注/ })).toBeInTheDocument();
  expect(inputsOf('hall.followTopic')).toEqual([{ topicId }]);
});

it('hidden words leave their place and the reason; nobody reports them again', async () => {
  open({
    'hall.topicDetail': () =>
      aTopicDetail({ visibility: 'hidden', body: '', title: '（内容已隐藏的议题）' }),
    'moderation.reasonOf': () => ({ reason: 'abuse' }),
  });
  expect(await screen.findByText('这条内容已被隐藏，原因：辱骂、人身攻击')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '举报这条内容' })).not.toBeInTheDocument();
});

it('its author puts it again with what is new', async () => {
  const { inputsOf } = open({
    'hall.topicDetail': () =>
      aTopicDetail({
        ...{ state: 'rejected', isMine: true },
        viewer: { ...viewer, mayCosign: false, mayReopen: true },
      }),
    'hall.reopenTopic': () => ({ state: 'cosigning' }),
  });
  await userEvent.click(await screen.findByRole('button', { name: '有了新情况，重新提出' }));
  const reason = '昨天晚上又有陌生人进楼，门禁还是坏的。';
  await userEvent.type(screen.getByLabelText(/有什么新情况/), reason);
  await userEvent.click(screen.getByRole('button', { name: '重新提出' }));
  await waitFor(() => expect(inputsOf('hall.reopenTopic')).toEqual([{ topicId, reason }]));
});

it.each([
  [{ state: 'deliberating' as const }, '看观点，表个态'],
  [{ state: 'polling' as const, pollId: topicId }, '去看表决'],
  [{ state: 'reported' as const }, '看办理结果，打个分'],
])('what is to be done now is one button: %j', async (changes, words) => {
  open({
    'hall.topicDetail': () => aTopicDetail({ ...changes, viewer: { ...viewer, mayCosign: false } }),
  });
  expect(
    await screen.findByRole('button', { name: `${words}：门禁坏了两个星期` }),
  ).toBeInTheDocument();
});

it('a topic with nothing to do but read has no bar at its bottom edge', async () => {
  open({
    'hall.topicDetail': () =>
      aTopicDetail({ state: 'accepted', viewer: { ...viewer, mayCosign: false } }),
  });
  await screen.findByText('门禁坏了两个星期');
  expect(document.querySelector('.page__actions')).toBeNull();
});
