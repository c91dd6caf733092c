import { lastPostedDay } from '@/shared/shanghai-time';
import type { ConventionCardData } from '@/src/features/conventions/convention-types';
import { openNotice } from '@/src/features/notices/notice-pages';
import type { ListedNotice } from '@/src/features/notices/notice-types';
import type { VolunteeringHome } from '@/src/features/volunteering/volunteering-types';
import type { cloudClient } from '@/src/platform/cloud';
import { openPage } from '@/src/platform/open-page';
import { Countdown } from '@/src/ui/countdown/countdown';
import type { IconName } from '@/src/ui/icon/icon';
import { type ConventionToSign, isCollectingNow, opinionTask, signTask } from './convention-tasks';
import type { Task } from './task';
import { volunteeringTasks } from './volunteering-tasks';

export type ListedPoll = Awaited<
  ReturnType<typeof cloudClient.polls.listPolls.query>
>['items'][number];
type Waiting = Awaited<ReturnType<typeof cloudClient.community.countWaiting.query>>;

type AwaitingSeat = Awaited<
  ReturnType<typeof cloudClient.hall.seatsAwaitingMe.query>
>['seats'][number];

type TaskSources = {
  toConfirm: ListedNotice[];
  polls: ListedPoll[];
  toSign: ConventionToSign[];
  /** Those on which one is asked for an opinion; nobody who may not give one is. */
  toSpeakOn: ConventionCardData[];
  waiting: Waiting | null;
  topicsAwaitingAnswer: number;
  /** Decisions whose carrying out nobody has planned yet. */
  awaitingPlan: number;
  toModerate: number;
  seats: AwaitingSeat[];
  volunteering: VolunteeringHome | null;
  pendingRooms: string[];
};

/** Everything that waits for one person, what ends soonest or concerns others most first. */
export function tasksOf(sources: TaskSources): Task[] {
  const { toConfirm, polls, waiting, topicsAwaitingAnswer, seats, pendingRooms } = sources;
  return [
    ...volunteeringTasks(sources.volunteering),
    ...polls.filter(waitsForMyVote).map(voteTask),
    ...toConfirm.map(confirmTask),
    ...sources.toSign.map(signTask),
    ...sources.toSpeakOn.filter(isCollectingNow).map(opinionTask),
    ...seats.map(seatTask),
    ...staffTask(
      topicsAwaitingAnswer,
      'messages-square',
      (count) => `${count} 个议题等待答复`,
      '/features/hall/pages/review-topics/index',
    ),
    ...staffTask(
      sources.awaitingPlan,
      'handshake',
      (count) => `${count} 件定下的事等待公布执行计划`,
      '/features/hall/pages/promises/index',
    ),
    ...staffTask(
      sources.toModerate,
      'shield-alert',
      (count) => `${count} 条内容等待审核`,
      '/features/moderation/pages/queue/index',
    ),
    ...staffTask(
      sources.volunteering?.toReview ?? 0,
      'hand-heart',
      (count) => `${count} 个志愿活动或志愿队等待审核`,
      '/features/volunteering-desk/pages/review-activities/index',
    ),
    ...staffTask(
      waiting?.bindingsToReview ?? 0,
      'user-check',
      (count) => `${count} 份入住申请等待审核`,
      '/features/community/pages/review-bindings/index',
    ),
    ...staffTask(
      waiting?.registersToCommit ?? 0,
      'file-up',
      (count) => `${count} 份名册等待确认导入`,
      '/features/community/pages/import-register/index',
    ),
    ...pendingRooms.map(pendingTask),
  ];
}

/** Open, and a voter of the roll that this person shares has no ballot yet. */
const waitsForMyVote = ({ phase, mine }: ListedPoll): boolean =>
  phase === 'open' && mine.voted < mine.voters;

const voteTask = ({ id, title, closesAt }: ListedPoll): Task => ({
  key: id,
  icon: 'vote',
  title,
  note: <Countdown until={closesAt} prefix="离截止还有" passed="投票已截止" />,
  word: { text: '还没投票', icon: 'pencil', tone: 'warning' },
  open: () => openPage('/features/polls/pages/poll/index', { pollId: id }),
});

const confirmTask = ({ id, title, publisher }: ListedNotice): Task => ({
  key: id,
  icon: 'megaphone',
  title,
  note: publisher,
  word: { text: '请确认', icon: 'clipboard-check', tone: 'warning' },
  open: () => openNotice(id),
});

const seatTask = ({
  id,
  topicId,
  topicTitle,
  body,
  answerUntil,
  overdueDays,
}: AwaitingSeat): Task => ({
  key: id,
  icon: 'armchair',
  title: topicTitle,
  note: `请${body ? `以${body}的名义` : '您'}答复，到 ${lastPostedDay(answerUntil)} 为止`,
  word:
    overdueDays > 0
      ? { text: `已逾期 ${overdueDays} 天`, icon: 'triangle-alert', tone: 'warning' }
      : { text: '请答复', icon: 'pencil', tone: 'warning' },
  open: () => openPage('/features/hall/pages/topic/index', { topicId }),
});

const staffTask = (
  count: number,
  icon: IconName,
  words: (count: number) => string,
  page: string,
): Task[] =>
  count === 0
    ? []
    : [
        {
          key: page,
          icon,
          title: words(count),
          note: null,
          word: { text: '工作人员办理', icon: 'user-cog', tone: 'info' },
          open: () => openPage(page),
        },
      ];

const pendingTask = (room: string): Task => ({
  key: room,
  icon: 'house',
  title: room,
  note: '您的入住申请已经提交，审核通过后会显示在“我的”里。',
  word: { text: '审核中', icon: 'hourglass', tone: 'neutral' },
});
