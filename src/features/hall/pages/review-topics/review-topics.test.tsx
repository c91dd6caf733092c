import { screen } from '@testing-library/react';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { aTopicDetail } from '@/test/app/topic-answers';
import ReviewTopicsPage from './index';

const late = { stepDueAt: '2026-11-09T16:00:00.000Z', overdueDays: 3 };
const awaiting = aTopicDetail({ thresholdReachedAt: '2026-11-01T02:00:00.000Z', ...late });
const accepted = aTopicDetail({ id: '2', title: '路灯太暗', state: 'accepted', ...late });

it('shows what waits for an answer, and what else is late, each once', async () => {
  answeringServer({
    'community.whoAmI': aMember(['ownersCommittee']),
    'hall.topicsWaiting': () => ({ awaitingAnswer: 1, collectingCosigns: 0 }),
    'hall.topicsAwaitingAnswer': () => ({ items: [awaiting], nextCursor: null }),
    'hall.listTopics': () => ({ items: [awaiting, accepted], nextCursor: null }),
  });
  renderPage(<ReviewTopicsPage />);
  expect(await screen.findByText('等待答复 1 件')).toBeInTheDocument();
  expect(screen.getAllByText('门禁坏了两个星期')).toHaveLength(1);
  expect(screen.getByText('答复已逾期 3 天')).toBeInTheDocument();
  expect(screen.getByText('开始协商或办理已逾期 3 天')).toBeInTheDocument();
});

it('says so when nothing waits, and when it may not be seen', async () => {
  answeringServer({
    'community.whoAmI': aMember(['ownersCommittee']),
    'hall.topicsWaiting': () => ({ awaitingAnswer: 0, collectingCosigns: 2 }),
    'hall.topicsAwaitingAnswer': () => ({ items: [], nextCursor: null }),
    'hall.listTopics': () => refusal('notAllowed'),
  });
  renderPage(<ReviewTopicsPage />);
  expect(await screen.findByText('没有等待答复的议题')).toBeInTheDocument();
  expect(await screen.findByText(/还没有办理这件事的权限/)).toBeInTheDocument();
});
