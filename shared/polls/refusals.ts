import { shanghaiTimeText } from '@/shared/shanghai-time';
import type { TypedRefusal } from '@/shared/typed-refusal';
import { entryRefusals } from './entries/refusals';
import { ruleSetRefusals } from './own-rules/refusals';
import { resultRefusals } from './result-refusals';

type Range = { min: number; max: number };
type ItemRange = Range & { position: number };
type OptionPlace = { position: number; option: number };
type OptionRange = Range & OptionPlace;

const rangeText = ({ min, max }: Range): string =>
  min === 0 ? `不超过 ${max} 个字` : `${min} 到 ${max} 个字`;

/** Every expected "no" of polls: what the person reads says what to do next. Details are plain JSON. */
export const pollRefusals = {
  ...entryRefusals,

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
  logShorterThanKept:
    '服务器的表决记录比您手机里保存的凭证还少，这不应该发生。请不要删除凭证，并把这个情况告诉监督委员会。',
  coOwnerHasVoted: '您家已经有人投过票了，一户只算一票。要改票，请让投票的那位在截止前修改。',

  // The ballot.
  ballotItemUnknown: '表决票上有不属于这次表决的事项，请退出页面，重新打开后再投票。',
  answerMissing: ({ itemIds }: { itemIds: readonly string[] }) =>
    `还有 ${itemIds.length} 项没有选择，请每一项都作出选择，没有意见的可以选“弃权”。`,
  answerNotOfMethod: ({ position }: { position: number }) =>
    `第 ${position} 项的选择无法识别，请按这一项的说明重新选择。`,
  optionUnknown: ({ position }: { position: number }) =>
    `第 ${position} 项里有不属于这一项的选项，请退出页面，重新打开后再选。`,
  optionRepeated: ({ position }: { position: number }) =>
    `第 ${position} 项里同一个选项选了两次，请重新选择。`,
  optionRankedTwice: ({ position }: { position: number }) =>
    `第 ${position} 项里同一个选项排了两次，请重新排序。`,
  optionsTooFew: ({ position, min }: { position: number; min: number }) =>
    `第 ${position} 项至少要选 ${min} 个，请再选几个；都不想选的，请选“弃权”。`,
  optionsTooMany: ({ position, max }: { position: number; max: number }) =>
    `第 ${position} 项最多选 ${max} 个，请去掉几个。`,
  scoreOutOfRange: ({ position, max }: { position: number; max: number }) =>
    `第 ${position} 项的分数要在 0 到 ${max} 之间，请重新打分。`,

  // The roll and the count.
  rollEmpty: '名册里还没有可以参加表决的人，请先导入名册。',
  rollUnitsFaulty: ({ unitIds }: { unitIds: readonly string[] }) =>
    `名册里有 ${unitIds.length} 套房没有业主、面积不正确或者重复，请先更正名册，再公告表决。`,
  rollBirthDatesMissing: ({ personIds }: { personIds: readonly string[] }) =>
    `名册里有 ${personIds.length} 人没有出生日期，无法确认是否年满十八周岁，请先补齐名册。`,
  ballotVoterUnknown: '有一张表决票不在名册里，计票已停止，请联系系统管理员核对。',
  ballotRepeated: '有一户出现了两张表决票，计票已停止，请联系系统管理员核对。',
  ballotAnswerFaulty: '有一张表决票的内容和表决事项对不上，计票已停止，请联系系统管理员核对。',
  logAltered: '表决账本和签名不一致，计票已暂停，已经投的票会保留，请等工作人员和监督委员会核对。',
  rollAltered: '表决名册和公告时不一致，投票和计票都已暂停，已经投的票会保留，请等工作人员核对。',
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
  itemOptionsCount: ({ position, min, max }: ItemRange) =>
    `第 ${position} 项要有 ${min} 到 ${max} 个选项，请增减选项。`,
  itemOptionsNotUsed: ({ position }: { position: number }) =>
    `第 ${position} 项只用选赞成或反对，请去掉选项，或者改用别的表决方式。`,
  optionTitleLength: ({ position, option, ...range }: OptionRange) =>
    `第 ${position} 项第 ${option} 个选项的名称要写 ${rangeText(range)}，请修改。`,
  optionTitleRepeated: ({ position, option }: OptionPlace) =>
    `第 ${position} 项第 ${option} 个选项和前面的选项名称相同，请修改。`,
  optionDescriptionLength: ({ position, option, ...range }: OptionRange) =>
    `第 ${position} 项第 ${option} 个选项的说明请写得${rangeText(range)}。`,
  optionPriceWrong: ({ position, option }: OptionPlace) =>
    `请为第 ${position} 项第 ${option} 个项目填写价钱，要大于 0，并且不超过这一项的资金总额。`,
  itemChoicesWrong: ({ position }: { position: number }) =>
    `请检查第 ${position} 项最少选几个、最多选几个：最少 1 个，最多不超过选项的个数。`,
  itemWinnersWrong: ({ position }: { position: number }) =>
    `请检查第 ${position} 项选出几个：至少 1 个，要少于选项的个数。`,
  itemMaxScoreWrong: ({ position, min, max }: ItemRange) =>
    `第 ${position} 项的最高分要在 ${min} 到 ${max} 之间，请修改。`,
  itemBudgetWrong: ({ position }: { position: number }) =>
    `请填写第 ${position} 项的资金总额，要大于 0。`,
  methodOnlyAdvisory: ({ position, method }: { position: number; method: string }) =>
    `第 ${position} 项用“${method}”，法律没有规定这样算通过，只能征询意见。请改选“意向征询”，或者改用别的表决方式。`,
  secretNotWithArea: '按面积计票的表决不能不记名，因为从面积能看出是哪一户。请改为实名表决。',
  secretWithoutEntries: '不记名表决只能在小程序里投票，没有纸质票要补录。请把补录时间改为 0。',
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

  ...resultRefusals,

  ...ruleSetRefusals,
} as const;

export type PollRefusalCode = keyof typeof pollRefusals;

/** A refusal as the rules of polls return it. */
export type PollRefusal = TypedRefusal<typeof pollRefusals>;

/** What a rule answers: its value, or why it refuses. */
export type Ruled<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: PollRefusal };
