import type { Channel } from '@/shared/polls/channels';
import type { Choice } from '@/shared/polls/choices';
import type { Outcome } from '@/shared/polls/item-tally';
import type { IconName } from '@/src/ui/icon/icon';
import type { Tone } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';
import type { ListedPoll, MyVoter } from './poll-types';

type MyBallot = NonNullable<MyVoter['ballot']>;

export type Look = { word: string; icon: IconName; tone: Tone };
export type Phase = ListedPoll['phase'];

/** A poll's state by the clock, as people read it. */
export const phaseLooks: Record<Phase, Look> = {
  announced: { word: '已公告，还没开始', icon: 'calendar', tone: 'info' },
  open: { word: '正在投票', icon: 'vote', tone: 'accent' },
  closed: { word: '正在计票', icon: 'hourglass', tone: 'warning' },
  preliminary: { word: '结果公示', icon: 'stamp', tone: 'info' },
  final: { word: '结果已定', icon: 'badge-check', tone: 'success' },
  archived: { word: '已归档', icon: 'archive', tone: 'neutral' },
  cancelled: { word: '已取消', icon: 'ban', tone: 'neutral' },
};

export const choiceLooks: Record<Choice, { icon: IconName; tone: Tone }> = {
  approve: { icon: 'thumbs-up', tone: 'success' },
  reject: { icon: 'thumbs-down', tone: 'danger' },
  abstain: { icon: 'circle-minus', tone: 'neutral' },
};

/** How one question ended. */
export const outcomeLooks: Record<Outcome, Look> = {
  passed: { word: '通过', icon: 'circle-check', tone: 'success' },
  notPassed: { word: '未通过', icon: 'circle-x', tone: 'danger' },
  chosen: { word: '已经选出', icon: 'circle-check', tone: 'success' },
  tied: { word: '并列', icon: 'scale', tone: 'warning' },
  notChosen: { word: '没有选出', icon: 'circle-x', tone: 'danger' },
  quorumNotReached: { word: '无效：参加的不够', icon: 'circle-minus', tone: 'neutral' },
};

/** How a poll ended, in a word for a list. */
export function resultLook({ result, itemCount }: Pick<ListedPoll, 'result' | 'itemCount'>) {
  if (result === null) return null;
  if (!result.quorumReached) return outcomeLooks.quorumNotReached;
  if (result.passed === 0) return outcomeLooks.notPassed;
  return result.passed === itemCount
    ? outcomeLooks.passed
    : { ...outcomeLooks.passed, word: `${result.passed} 项通过，共 ${itemCount} 项` };
}

/** Whether one has voted, over all votes one has a share in; null for who has none. */
export function myVoteLook({ voters, voted }: ListedPoll['mine'], phase: Phase): Look | null {
  if (voters === 0) return null;
  if (voted === voters) return { word: '已投票', icon: 'circle-check', tone: 'success' };
  if (phase === 'announced') return null;
  const isOver = phase !== 'open';
  if (voted > 0)
    return { word: `投了 ${voted} 票，共 ${voters} 票`, icon: 'pencil', tone: 'warning' };
  return isOver
    ? { word: '没有投票', icon: 'circle-minus', tone: 'neutral' }
    : { word: '还没投票', icon: 'pencil', tone: 'warning' };
}

/** Whether a ballot is in for one of one's votes. */
export const voterLook = ({ voted, ballot }: MyVoter, phase: Phase): Look => {
  if (ballot) return { word: '已投票', icon: 'circle-check', tone: 'success' };
  if (voted) return { word: '共有人已投票', icon: 'users', tone: 'success' };
  return phase === 'open'
    ? { word: '还没投票', icon: 'pencil', tone: 'warning' }
    : { word: phase === 'announced' ? '还没开始' : '没有投票', icon: 'clock', tone: 'neutral' };
};

const enteredWords: Record<Exclude<Channel, 'app'>, string> = {
  paper: '您交的纸质票已经录入',
  telephone: '您在电话里的表决已经录入',
  doorToDoor: '工作人员上门登记的表决已经录入',
  proxy: '您书面委托别人投的票已经录入',
};

/** When and how a ballot came in, whether cast in the app or entered by staff. */
export const receivedWords = ({ channel, castAt, statedAt }: MyBallot): string =>
  channel === 'app'
    ? `${dayAndTime(castAt)} 已收到您的表决票`
    : `${enteredWords[channel]}（${dayAndTime(statedAt)}）`;
