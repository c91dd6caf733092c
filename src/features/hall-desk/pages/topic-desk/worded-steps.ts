import {
  conclusionProblem,
  reopenReasonProblem,
  stepReasonProblem,
} from '@/shared/hall/managed-steps';
import { topicLimits } from '@/shared/hall/topic-limits';
import { cloudClient } from '@/src/platform/cloud';
import type { WordedStep } from './step-row';

const reason = {
  label: '原因',
  maxLength: topicLimits.stepReason.max,
  problem: stepReasonProblem,
};

/** The steps staff take with a few words, by their names in the life cycle. */
export const wordedSteps = {
  conclude: {
    icon: 'scroll-text',
    title: '总结协商意见',
    note: '写明大家商量的结果，协商到此结束',
    message: '总结以后，观点、理由和各方答复不能再增加。接下来可以表决、执行或结束。',
    label: '大家商量的结果',
    maxLength: topicLimits.conclusion.max,
    problem: conclusionProblem,
    send: ({ topicId, words }, options) =>
      cloudClient.hall.concludeTopic.mutate({ topicId, conclusion: words }, options),
  },
  implement: {
    ...reason,
    icon: 'handshake',
    title: '直接办理',
    note: '不用表决就能办的事，接着要公布执行计划',
    message: '议题会进入执行，要在期限内公布执行计划。',
    send: ({ topicId, words }, options) =>
      cloudClient.hall.implementDirectly.mutate({ topicId, reason: words }, options),
  },
  close: {
    ...reason,
    icon: 'archive',
    title: '结束这个议题',
    note: '已经没有要办的事',
    message: '议题会结束，以后还可以看。有新情况时可以重新提出。',
    send: ({ topicId, words }, options) =>
      cloudClient.hall.closeTopic.mutate({ topicId, reason: words }, options),
  },
  reopen: {
    icon: 'rotate-ccw',
    title: '重新提出',
    note: '有了新情况，再议一次',
    message: '没有采纳或撤回的议题重新征集附议，原来的附议仍然算数；其他议题回到协商。',
    label: '有什么新情况',
    maxLength: topicLimits.reopenReason.max,
    problem: reopenReasonProblem,
    send: ({ topicId, words }, options) =>
      cloudClient.hall.reopenTopic.mutate({ topicId, reason: words }, options),
  },
} as const satisfies Record<string, WordedStep>;
