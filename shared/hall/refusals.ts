import type { TypedRefusal } from '@/shared/typed-refusal';

type Range = { min: number; max: number };

/** Every expected "no" of the deliberation hall: what the person reads says what to do next. */
export const hallRefusals = {
  topicNotFound: '没有找到这个议题，请返回列表刷新后再看。',
  topicTitleLength: ({ min, max }: Range) => `标题要写 ${min} 到 ${max} 个字，请修改。`,
  topicBodyLength: ({ min, max }: Range) => `内容要写 ${min} 到 ${max} 个字，请修改。`,
  topicCategoryMissing: '请选择议题属于哪一类。',
  topicPhotosTooMany: ({ max }: { max: number }) => `最多放 ${max} 张照片，请删去几张。`,
  topicPhotosRepeated: '有一张照片放了两次，请删去一张。',
  topicPlaceLength: ({ max }: Range) => `地点不要超过 ${max} 个字，请修改。`,
  topicProposalLength: ({ max }: Range) => `建议不要超过 ${max} 个字，请修改。`,
  topicBuildingUnknown: '没有找到选择的楼栋，请重新选择。',
  topicDraftsTooMany: ({ max }: { max: number }) =>
    `最多保存 ${max} 份草稿，请先提交或删除一份，再写新的。`,

  topicNotDraft: '议题提交以后不能再改。确实需要修改的，请撤回后重新提交。',
  topicNotByYou: '只有提出议题的人才能这样做。',
  topicNotWithdrawable: '这个议题已经有了答复，不能再撤回。有新的意见，请另提一个议题。',
  topicChangedMeanwhile: '这个议题的状态刚刚有变化，请刷新页面后再操作。',
  withdrawReasonLength: ({ max }: Range) => `撤回的原因不要超过 ${max} 个字，请修改。`,

  topicNotCosigning: '这个议题现在不在征集附议，可以看看它的最新进展。',
  cosigningOver: '这个议题征集附议的时间已经结束，请等待答复。',
  cosignerNotResident: '附议前要先认证房屋，请到“我的”里申请。',
  cosignerUnderAge: '年满十八周岁才能附议，可以请家里的成年人来附议。',
  authorCannotCosign: '这是您自己提出的议题，不用附议，可以转发给邻居。',
  raisedInYourName: '这个议题就是邻居代您提出的，不用附议，可以告诉其他邻居。',
  alreadyCosigned: '您已经附议过这个议题，不用再点。',
  notCosigned: '您还没有附议过这个议题，不用取消。',

  topicNotAwaitingDecision: '这个议题现在不需要答复，请刷新页面查看最新进展。',
  topicAlreadyDecided: '这个议题刚刚已经有了答复，请刷新页面查看。',
  decisionReasonLength: ({ min, max }: Range) =>
    `请写明理由，${min} 到 ${max} 个字，所有人都能看到。`,

  stepReasonLength: ({ min, max }: Range) => `请写明原因，${min} 到 ${max} 个字，所有人都能看到。`,
  conclusionLength: ({ min, max }: Range) =>
    `请写明大家商量的结果，${min} 到 ${max} 个字，所有人都能看到。`,
  topicHidden: '这个议题的内容已被隐藏，等管理员恢复显示以后再来。',
  stepNotPossible: '这个议题现在的状态不能做这一步，请刷新页面查看最新进展。',

  reopenReasonLength: ({ min, max }: Range) =>
    `请写明有什么新情况，${min} 到 ${max} 个字，所有人都能看到。`,
  reopenNotYours: '只有提出议题的人和工作人员能重新提出。您可以另提一个议题。',
  reopenedBefore: '这个议题您已经重新提出过一次。还有新情况的，请另提一个议题。',

  mergeIntoItself: '不能合并到它自己，请选择另一个议题。',
  topicNotMergeable: '这个议题现在不能合并。征集附议、已采纳、协商中的议题才能合并。',
  mergeTargetEnded: '要并入的那个议题已经进入后面的步骤，请选择另一个议题。',
  mergeTargetBehind: '要并入的那个议题还没有走到这一步。请打开那个议题，把它合并过来。',
  topicNotSplittable: '这个议题现在不能拆分。征集附议、已采纳、协商中的议题才能拆分。',
} as const;

/** A refusal as the rules of the hall return it. */
export type HallRefusal = TypedRefusal<typeof hallRefusals>;
