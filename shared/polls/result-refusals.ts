import { shanghaiTimeText } from '@/shared/shanghai-time';

type Range = { readonly min: number; readonly max: number };

/** Every expected "no" after voting has closed, and to postponing. */
export const resultRefusals = {
  resultNotPosted: '这次表决的结果不在公示期内，不能重新计票。',
  objectionsOver: ({ postedUntil }: { postedUntil: string }) =>
    `对结果的异议要在公示期内提出，公示期已经在 ${shanghaiTimeText(postedUntil)} 结束。仍有意见的，可以向街道办事处、乡镇政府反映，或者向人民法院起诉。`,

  recountReasonLength: ({ min, max }: Range) =>
    `请写明为什么要重新计票，${min} 到 ${max} 个字，所有人都能看到。`,
  recountPending: '已经有人提出了重新计票，请先由另一位工作人员确认，或者撤回以后再提。',
  recountNotFound: '没有找到这次重新计票的提议，请刷新页面后再看。',
  recountDecided: '这次重新计票已经有人处理过了，请刷新页面查看。',
  recountNeedsAnother: '重新计票要由两个人办理，请另一位工作人员来确认。',
  strikeReasonLength: ({ min, max }: Range) =>
    `请写明每一张票为什么作废，${min} 到 ${max} 个字，所有人都能看到。`,
  strikeRepeated: ({ leafIndex }: { leafIndex: number }) =>
    `编号 ${leafIndex} 的票写了两次，请去掉一个。`,
  strikeUnknown: ({ leafIndex }: { leafIndex: number }) =>
    `编号 ${leafIndex} 的票不在这次的计票里，请核对编号后再提交。`,
  strikeAppBallot: ({ leafIndex }: { leafIndex: number }) =>
    `编号 ${leafIndex} 的票是居民自己在手机上投的，不能作废。只有工作人员录入的票才能作废，请去掉这一张。`,

  certificateNotYet: '还没有计票，公示结果以后才有结果证书，请过一会儿再看。',
  namedBallotsSecret: '这次是不记名表决，谁投了什么不公开，工作人员也看不到。',
  namedBallotsOwnersOnly: '实名表决清单只给这次表决名册上的人和组织表决的工作人员看。',
  pollArchived: '这次表决已经归档，封存的表决票不再提供查看。结果和证书仍然可以看。',

  pollNotPostponable: '表决已经开始或者结束，不能延期。还没有截止的可以取消。',
} as const;
