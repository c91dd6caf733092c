import { lastPostedDay, shanghaiTimeText } from '@/shared/shanghai-time';
import { draftingTimeline } from './drafting/timeline-entries';
import { promiseTimeline } from './promises/timeline-entries';
import { raisingTimeline } from './raising/timeline-entries';
import { seatTimeline } from './seats/timeline-entries';
import { sessionTimeline } from './sessions/timeline-entries';

/** What the public timeline of a topic records: each kind with its sentence. Details are plain JSON. */
export const topicTimeline = {
  submitted: '提交了议题，开始征集附议',
  cosignThresholdReached: ({ cosigns }: { cosigns: number }) =>
    `已有 ${cosigns} 人附议，达到要求，等待答复`,
  cosigningLapsed: ({ cosigns, threshold }: { cosigns: number; threshold: number }) =>
    `征集附议的时间到了，有 ${cosigns} 人附议，没有达到要求的 ${threshold} 人`,
  accepted: ({ body, reason }: Decision) => `${body}采纳了议题：${reason}`,
  rejected: ({ body, reason }: Decision) => `${body}没有采纳议题，理由：${reason}`,
  withdrawn: ({ reason }: { reason: string }) =>
    reason ? `发起人撤回了议题：${reason}` : '发起人撤回了议题',
  deliberationBegun: ({ body, until }: { body: string; until: string }) =>
    `${body}开始协商，计划在 ${lastPostedDay(until)} 前形成意见`,
  concluded: ({ body, conclusion }: { body: string; conclusion: string }) =>
    `${body}总结了协商的意见：${conclusion}`,
  implementationBegun: ({ body, reason }: Decision) => `${body}决定直接办理：${reason}`,
  closed: ({ body, reason }: Decision) => `${body}结束了这个议题：${reason}`,
  reopened: ({ by, reason }: { by: string; reason: string }) => `${by}重新提出这个议题：${reason}`,
  resumed: ({ by, reason }: { by: string; reason: string }) => `${by}要求继续办理：${reason}`,
  merged: ({ body, title, reason }: Decision & Other) =>
    `${body}把它合并到议题“${title}”：${reason}`,
  absorbed: ({ body, title, cosigns }: { body: string; cosigns: number } & Other) =>
    `${body}把议题“${title}”合并进来，附议的共 ${cosigns} 人`,
  splitOff: ({ body, title, reason }: Decision & Other) =>
    `${body}把其中一件事分出来，另立议题“${title}”：${reason}`,
  splitFrom: ({ body, title }: { body: string } & Other) =>
    `${body}从议题“${title}”分出这个议题，附议一并带来`,
  stepOverdue: ({ owed, dueAt }: { owed: string; dueAt: string }) =>
    `本应在 ${lastPostedDay(dueAt)} 前${owed}，已经逾期`,
  ...draftingTimeline,
  pollAnnounced: ({ title, opensAt, closesAt }: PollAnnounced) =>
    `公告了表决“${title}”，${shanghaiTimeText(opensAt)} 开始，${shanghaiTimeText(closesAt)} 截止`,
  pollCancelled: ({ reason }: { reason: string }) => `表决取消，原因：${reason}`,
  pollPassed: ({ title }: { title: string }) => `表决“${title}”通过，进入执行`,
  pollNotPassed: ({ title }: { title: string }) => `表决“${title}”没有通过`,
  ...promiseTimeline,
  ...sessionTimeline,
  ...seatTimeline,
  ...raisingTimeline,
} as const;

/** What staff answered, and in the name of which body (业主委员会). */
type Decision = { body: string; reason: string };

/** The topic at the other end of a merge or a split. */
type Other = { title: string; topicId: string };

type PollAnnounced = { title: string; opensAt: string; closesAt: string };

export type TopicTimelineKind = keyof typeof topicTimeline;

/** One entry: its kind with exactly the details its sentence needs. */
export type TopicTimelineEntry = {
  [Kind in TopicTimelineKind]: (typeof topicTimeline)[Kind] extends (
    details: infer Details,
  ) => string
    ? { readonly kind: Kind; readonly details: Details }
    : { readonly kind: Kind; readonly details?: undefined };
}[TopicTimelineKind];

/** The Chinese sentence of an entry. */
export function timelineSentence({ kind, details }: TopicTimelineEntry): string {
  const sentence: string | ((details: never) => string) = topicTimeline[kind];
  return typeof sentence === 'string' ? sentence : sentence(details as never);
}
