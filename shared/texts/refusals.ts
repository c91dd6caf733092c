import type { TypedRefusal } from '@/shared/typed-refusal';

type Range = { min: number; max: number };

/** Every expected "no" of a living text: what the person reads says what to do next. */
export const textRefusals = {
  textNotFound: '这里还没有公布方案文稿，请过几天再来看。',
  textVersionUnknown: '没有找到这个版本，请返回后从版本列表里选择。',
  textNotYet: '议题被采纳以后，才能写方案文稿。',
  textFrozen: '议题已经进入表决、办理或已经结束，方案文稿不能再改。各个版本都可以查看。',
  textNotByYou: '方案文稿由工作人员和提出议题的人来写。您可以长按一段，提修改建议。',
  textChangedMeanwhile: '文稿刚刚被别人改过，已经换成最新的。您写的还在，请对照以后再保存一次。',
  textTitleLength: ({ min, max }: Range) => `文稿标题要写 ${min} 到 ${max} 个字，请修改。`,
  paragraphLength: ({ min, max }: Range) => `每一段要写 ${min} 到 ${max} 个字，太长的请分成几段。`,
  paragraphsTooMany: ({ max }: { max: number }) => `一份文稿最多 ${max} 段，请删去或合并几段。`,
  paragraphUnknown: '没有找到这一段，可能刚被删去，请刷新后再看。',
  textEmpty: '文稿里至少要有一段，请先写内容再公布。',
  textUnchanged: '草稿和已公布的版本一样，不用再公布。请先修改。',
  textNoteLength: ({ max }: Range) => `这一版的说明不要超过 ${max} 个字，请修改。`,

  suggestionNotFound: '没有找到这条修改建议，请刷新后再看。',
  suggestionNotOpen: '这条修改建议刚刚有了结果，请刷新后查看。',
  suggestionNotByYou: '只有提出建议的人才能撤回它。',
  suggestionReasonLength: ({ min, max }: Range) => `请写明理由，${min} 到 ${max} 个字。`,
  suggestionAnswerLength: ({ min, max }: Range) =>
    `请写明答复，${min} 到 ${max} 个字，所有人都能看到。`,
  suggestionUnchanged: '您写的和原文一样。请改一改，或者选择“只提意见”。',
  suggestionsTooMany: ({ max }: { max: number }) =>
    `您在这份文稿上有 ${max} 条建议在等答复，请先等一等，或者撤回一条。`,
  suggestionRepeated: '您对这一段提过同样的建议，不用再提，请等答复。',
  ownSuggestion: '这是您自己提的建议，不用点支持，可以请邻居来支持。',
  paragraphChangedMeanwhile: '这一段刚刚改过，已经换成最新的。您写的还在，请看看还要不要提。',
  suggestionOutdated: '这一段在建议提出以后又改过。请对照现在的文字，改好以后再采纳。',
  suggestionParagraphGone: '建议修改的那一段已经删去。请写明答复，或者在草稿里另加一段。',
  suggestionsOverlap: '选中的建议里有两条改的是同一段，请分开采纳。',
  suggestionOnlyComment: '这条只是意见，没有具体改法，请直接写答复。',
} as const;

/** A refusal as the rules of texts return it. */
export type TextRefusal = TypedRefusal<typeof textRefusals>;
