import { shanghaiTimeText } from '@/shared/shanghai-time';

type Range = { min: number; max: number };

/** Every expected "no" about ballots that somebody enters for a voter, proxies and deliveries. */
export const entryRefusals = {
  channelNotSecret: '不记名的表决只能由本人在手机上投票，不能代为录入。',
  channelNotBinding: '有法律效力的表决要有本人签名，请请对方填写纸质票，再录入纸质票。',
  proxyNotAllowed: '这次表决的规则不接受委托，请本人投票。',
  entriesClosed: ({ endedAt }: { endedAt: string }) =>
    `录入在 ${shanghaiTimeText(endedAt)} 已经截止，不能再录入或核对。这张票请妥善保存备查。`,
  statedOutsideWindow: ({ opensAt, closesAt }: { opensAt: string; closesAt: string }) =>
    `交票的时间要在 ${shanghaiTimeText(opensAt)} 到 ${shanghaiTimeText(closesAt)} 之间，请核对。`,
  statedInFuture: '交票的时间还没有到，请核对时间。',
  onlyPaperAfterClosing: '截止以后只能补录截止前收到的纸质票和委托书，电话和上门的意见不能再补录。',
  paperNumberWrong: '票号不对，请再看一遍票上的号码，重新输入。',
  paperOfAnotherPoll: '这张票不是这次表决的，请换到对应的表决里录入。',
  entryPersonMissing: '这一户有几位共有人，请选择是哪一位交的票。',
  entryPersonUnknown: '选的人不在这一户的名册里，请重新选择。',
  entryPhotosMissing: ({ max }: Range) => `请拍下票或者委托书的照片，至少一张，最多 ${max} 张。`,
  entryNoteLength: ({ min, max }: Range) =>
    `请写明谁在什么时候打的电话，${min} 到 ${max} 个字，号码只写后四位。`,
  entryRepeated: '这一户同一时间交的同一种票已经录入过了，不用再录。',
  entryNotFound: '没有找到这张录入的票，请返回列表刷新后再看。',
  entryNotYours: '录入的内容只有录入的人、核对的人和投票人自己能看。',
  entryDecided: '这张票刚刚已经处理过了，请看下一张。',
  entryTakenByAnother: '另一位工作人员正在核对这张票，请看下一张。',
  entryNotTaken: '这张票分给您核对的时间已经过了，请重新打开后再核对。',
  sameSecondPerson: '自己录入的票要请另一位工作人员核对。录错了的，可以撤回重新录。',
  entryOnlyOwnWithdrawn: '只有录入的人能撤回。要退回这张票，请在核对时选“退回”。',
  proxyDetailsMissing: '请写明受托人的姓名、委托的事项和委托的期限。',
  proxyIsVoter: '受托人就在这一户的名册里，不用委托，请直接交本人的票。',
  proxyUnderAge: '受托人要年满十八周岁，请换一位受托人。',
  proxyNotInHousehold: '这次表决只能委托本户内的成员，请从本户的名册里选受托人。',
  proxyPersonUnknown: '没有在名册里找到这位受托人，请重新选择，或者只填姓名。',
  proxyOverLimit: ({ most }: { most: number }) =>
    `一个人最多接受 ${most} 户的委托，这位受托人已经满了，请另请一位受托人，或者请本人投票。`,
  proxyTermReversed: '委托期限的开始日期在结束日期之后，请核对委托书。',
  proxyTermOver: '交来的时候不在委托书写明的期限以内，请核对委托书。',
  principalNotFound: '没有对上委托人，请核对房号和姓名，或者输入委托人纸质票上的票号。',
  handInTooMany: ({ most }: { most: number }) =>
    `您有 ${most} 份委托书还在等工作人员核对，请等核对以后再交。`,

  deliveredInFuture: '送达的时间还没有到，请核对时间。',
  deliveredOutOfTime: '送达的时间要在公告以后、截止以前，请核对时间。',
  deliveryPhotosMissing: ({ max }: Range) =>
    `送达要有凭据，请拍下签收表、信箱或者发送记录，至少一张，最多 ${max} 张。`,
  deliveryNotFound: '没有找到这条送达记录，请刷新后再看。',
  deliveryAlreadyRevoked: '这条送达记录已经撤销了，请刷新后再看。',
  revokeReasonLength: ({ min, max }: Range) => `请写明为什么撤销，${min} 到 ${max} 个字。`,
  signingNotUsed: '这次表决不用签收，直接投票就可以。',
} as const;
