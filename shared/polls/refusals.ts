import { shanghaiTimeText } from '@/shared/shanghai-time';
import type { TypedRefusal } from '@/shared/typed-refusal';

type Range = { min: number; max: number };
type ItemRange = Range & { position: number };

const rangeText = ({ min, max }: Range): string =>
  min === 0 ? `不超过 ${max} 个字` : `${min} 到 ${max} 个字`;

/** Every expected "no" of polls: what the person reads says what to do next. Details are plain JSON. */
export const pollRefusals = {
  // Who may vote, and when.
  pollNotOpen: ({ opensAt }: { opensAt: string }) =>
    `表决还没有开始，请在 ${shanghaiTimeText(opensAt)} 以后再来投票。`,
  pollClosed: ({ closedAt }: { closedAt: string }) =>
    `表决已经在 ${shanghaiTimeText(closedAt)} 截止，不能再投票或改票，请等待公布结果。`,
  pollCancelled: '这次表决已经取消，不用再投票。取消的原因写在表决页面上。',
  voterUnderAge: '年满十八周岁才能投票。未成年业主的票，请由监护人联系发起表决的工作人员办理。',
  notOnRoll: '您不在这次表决的名册里。如果您认为名册有误，请联系发起表决的工作人员核对。',
  coOwnerRepresents: '您和共有人已经推选了代表，请由代表来投票。',
  representativeNeeded: '这套房有几位共有人，请先商定一位代表并登记，再由代表来投票。',
  coOwnerHasVoted: '您家已经有人投过票了，一户只算一票。要改票，请让投票的那位在截止前修改。',

  // The ballot.
  ballotItemUnknown: '表决票上有不属于这次表决的事项，请退出页面，重新打开后再投票。',
  choiceUnknown: '有一项的选择无法识别，请重新选“赞成”“反对”或“弃权”。',
  choiceMissing: ({ itemIds }: { itemIds: readonly string[] }) =>
    `还有 ${itemIds.length} 项没有选择，请每一项都选“赞成”“反对”或“弃权”。`,

  // The roll and the count.
  rollEmpty: '名册里还没有可以参加表决的人，请先导入名册。',
  rollUnitsFaulty: ({ unitIds }: { unitIds: readonly string[] }) =>
    `名册里有 ${unitIds.length} 套房没有业主、面积不正确或者重复，请先更正名册，再公告表决。`,
  rollBirthDatesMissing: ({ personIds }: { personIds: readonly string[] }) =>
    `名册里有 ${personIds.length} 人没有出生日期，无法确认是否年满十八周岁，请先补齐名册。`,
  ballotVoterUnknown: '有一张表决票不在名册里，计票已停止，请联系系统管理员核对。',
  ballotRepeated: '有一户出现了两张表决票，计票已停止，请联系系统管理员核对。',
  rollAltered: '表决名册和公告时不一致，计票已停止，请联系系统管理员核对。',
  countsImpossible: '参与人数、面积和名册对不上，计票已停止，请联系系统管理员核对。',
  majorityNotInRuleSet: '这种会议没有“特别多数”的规定，计票已停止，请联系系统管理员核对。',

  // The draft and its announcement.
  pollTitleLength: (range: Range) => `表决标题要写 ${rangeText(range)}，请修改。`,
  pollDescriptionLength: (range: Range) => `表决说明请写得${rangeText(range)}。`,
  pollItemsCount: ({ min, max }: Range) => `一次表决要有 ${min} 到 ${max} 个事项，请增减事项。`,
  itemTitleLength: ({ position, ...range }: ItemRange) =>
    `第 ${position} 项的标题要写 ${rangeText(range)}，请修改。`,
  itemTitleRepeated: ({ position }: { position: number }) =>
    `第 ${position} 项和前面的事项标题相同，请修改。`,
  itemDescriptionLength: ({ position, ...range }: ItemRange) =>
    `第 ${position} 项的说明请写得${rangeText(range)}。`,
  itemMajorityUnknown: ({ position }: { position: number }) =>
    `第 ${position} 项选的表决标准不适用于这种会议，请选“一般事项”。`,
  itemMatterMissing: ({ position }: { position: number }) =>
    `请为第 ${position} 项选择它属于业主共同决定的哪一类事项。`,
  itemMatterNotOfBody: ({ position }: { position: number }) =>
    `第 ${position} 项的事项类别只用于业主大会，请去掉类别。`,
  itemNeedsSpecialMajority: ({ position, matter }: { position: number; matter: string }) =>
    `第 ${position} 项属于“${matter}”，依法是重大事项，请改用重大事项的表决标准。`,
  bindingNotPossible: ({ ruleSet }: { ruleSet: string }) =>
    `${ruleSet}的网上表决没有法律依据，只能征询意见，请改选“意向征询”。`,
  pollTimesMissing: '请选择表决开始和截止的时间。',
  extraordinaryNotAllowed: '本社区没有规定临时会议可以缩短通知时间，请按正常通知时间安排。',
  noticeTooShort: ({ earliest }: { earliest: string }) =>
    `通知时间不够，表决最早可以在 ${shanghaiTimeText(earliest)} 开始，请推迟开始时间。`,
  windowTooShort: ({ days, earliest }: { days: number; earliest: string }) =>
    `表决至少要持续 ${days} 天，请把截止时间定在 ${shanghaiTimeText(earliest)} 或以后。`,
  windowTooLong: ({ days, latest }: { days: number; latest: string }) =>
    `表决最多持续 ${days} 天，请把截止时间定在 ${shanghaiTimeText(latest)} 或以前。`,

  // Operations on polls.
  pollNotFound: '没有找到这次表决，请返回列表刷新后再看。',
  pollNotDraft: '表决公告以后不能再改。确实需要修改的，请取消这次表决后重新发起。',
  pollChangedMeanwhile: '这次表决的状态刚刚有变化，请刷新页面后再操作。',
  pollDraftChanged: '这份草稿刚刚被别人修改过，请刷新页面，看过最新内容后再操作。',
  pollRollChanged: '名册和您刚才核对的不一样了，请重新核对人数和面积后再公告。',
  pollNotCancellable: '表决已经截止，不能取消，结果会照常公布。',
  pollCancelReasonLength: (range: Range) => `请写明取消的原因，${rangeText(range)}。`,
  pollResultNotYet: ({ closesAt }: { closesAt: string }) =>
    `为了不影响后面的人投票，结果要到 ${shanghaiTimeText(closesAt)} 截止以后才能看。`,
  pollRuleSetNotOffered: '本社区不能用这种会议规则，请重新选择由谁来表决。',
  topicNotAccepted: '只有已经采纳的议题才能发起表决，请先答复这个议题。',
  topicAlreadyInPoll: '这个议题已经有一次正在进行的表决，请到“表决”里查看。',
  representativeNotCoOwner: '代表只能从这套房的共有人中推选，请重新选择。',
  representativeReasonLength: (range: Range) => `请写明登记的依据，${rangeText(range)}。`,
  representativeNotUsed: '这次表决由共有人中先投票的一位代表全家，不用登记代表。',
} as const;

export type PollRefusalCode = keyof typeof pollRefusals;

/** A refusal as the rules of polls return it. */
export type PollRefusal = TypedRefusal<typeof pollRefusals>;

/** What a rule answers: its value, or why it refuses. */
export type Ruled<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: PollRefusal };
