import type { TypedRefusal } from '@/shared/typed-refusal';

type Range = { min: number; max: number };

/** Every expected "no" of help among neighbours. */
export const helpRefusals = {
  helpNotFound: '没有找到这个求助，可能已经撤回，请返回列表刷新后再看。',
  helpWordsLength: ({ min, max }: Range) => `请写清楚要帮什么忙，${min} 到 ${max} 个字。`,
  helpHomeMissing: '请选择要去帮忙的房屋。',
  helpHomeNotYours: '只能选您自己认证的房屋。没有的话，请到“我的”里先认证房屋。',
  helpPhoneInvalid: '请填写能打通的电话号码，例如 13800001234 或 021-55550000。',
  helpNeighbourNameMissing: '请填写邻居的姓名。',
  helpWindowPast: '想要帮忙的时间已经过去，请重新选一个时间。',
  helpWindowTooFar: ({ days }: { days: number }) => `只能约 ${days} 天以内的时间，请重新选。`,
  helpMinutesRange: ({ min, max }: Range) => `时长要在 ${min} 到 ${max} 分钟之间，请修改。`,
  helpTooMany: ({ most }: { most: number }) =>
    `同时最多有 ${most} 个求助。请等前面的办完，或撤回一个再发。`,
  timeBankClosed: '本社区没有开通时间银行，请改选“互助”。',
  timeBankOwnMinutesOnly: '替邻居求助只能选“互助”，不能用您自己的时间。',

  ownHelpRequest: '这是您自己的求助，要由别的邻居来接。',
  ownHousehold: '这是您自己家的求助。给家里人帮忙不计时长，请由别的邻居来接。',
  helpTakenByOther: '这个求助刚刚有邻居接了，谢谢您！可以看看别的求助。',
  helpNotAgain: '求助人已经换人，您不能再接这个求助。可以看看别的求助。',
  askerMinutesGone: '求助人时间银行里的时长不够了，现在不能接。请联系对方改成“互助”再发一次。',

  notYourHelp: '只有求助人和接下求助的邻居能这样做。',
  helpChangedMeanwhile: '这个求助刚刚有变化，请看清最新的情况再操作。',
  helpTimeBeforeTaken: '开始的时间不能早于接下求助的时间，请修改。',
  helpTimeInFuture: '帮忙的时间还没有结束，请等帮完再登记，或把时长改短一些。',
  helpCorrectedBefore: '双方都已经说过一次时间。请按对方说的确认，或请工作人员处理。',
  helpAlreadyAgreed: '这就是对方登记的时间，请直接点“确认”。',

  ownHelpNotSettled: '这是您自己的求助，或是您接的求助，要由另一位工作人员处理。',
  helpSettleMinutesMost: ({ max }: { max: number }) =>
    `最多只能认定 ${max} 分钟，就是双方所说时间里较长的一个。`,
  helpSettleReasonLength: ({ min, max }: Range) =>
    `请写明这样认定的理由，${min} 到 ${max} 个字，双方都能看到。`,
} as const;

/** A refusal as the rules of help return it. */
export type HelpRefusal = TypedRefusal<typeof helpRefusals>;
