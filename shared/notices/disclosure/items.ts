import type { StaffRole } from '@/shared/roles';
import { isAsOften, type Rhythm } from './rhythms';

/** As a community is founded: its kind decides which law it makes things public by. */
export type CommunityKind = 'compound' | 'village' | 'residentialCommunity';

/** What can be asked of an item, and be asked more strictly than the law does. */
export interface DisclosureRule {
  /** The body that has to make it public. */
  body: StaffRole;
  rhythm: Rhythm;
  /** Whole days after the end of the period, in Asia/Shanghai; of `atOnce`: after it arose. */
  dueDays: number;
  /** Whole days it has to stay posted. */
  leastPostingDays: number;
}

/** Something that has to be made public (公开事项). */
export interface LawItem extends DisclosureRule {
  name: string;
  /** What belongs into it, in plain words. */
  says: string;
  /** Where it is asked for. Law says "regularly" of some: the rhythm is then the product's proposal. */
  source: string;
  communityKinds: readonly CommunityKind[];
}

const villageLaw = '《村民委员会组织法》村务公开的规定';
const residentsLaw = '《城市居民委员会组织法》居务公开的规定';
const everywhere = ['compound', 'village', 'residentialCommunity'] as const;

/** Results and disclosures stay posted for at least 15 days. */
export const disclosureDays = 15;

/**
 * What laws and regulations ask communities to make public, by a key that never changes: templates of
 * notices name it. Days until it is due are the product's where the law leaves them open.
 */
export const lawItems = {
  villageFinance: {
    name: '村集体财务收支',
    says: '本季度集体收入、支出、债权债务和结余；收支多的村按月公布。',
    source: villageLaw,
    body: 'villagersCommittee',
    ...{ rhythm: 'quarterly', dueDays: 15, leastPostingDays: disclosureDays },
    communityKinds: ['village'],
  },
  villageAffairs: {
    name: '村务办理情况',
    says: '村民会议和村民代表会议决定的事情办得怎么样，协助政府开展的工作。',
    source: villageLaw,
    body: 'villagersCommittee',
    ...{ rhythm: 'quarterly', dueDays: 15, leastPostingDays: disclosureDays },
    communityKinds: ['village'],
  },
  villageSubsidies: {
    name: '救助和补贴资金使用情况',
    says: '政府拨付和社会捐赠的救灾救助、补贴补助资金和物资怎么管、怎么用。',
    source: villageLaw,
    body: 'villagersCommittee',
    ...{ rhythm: 'quarterly', dueDays: 15, leastPostingDays: disclosureDays },
    communityKinds: ['village'],
  },
  villageMajorMatter: {
    name: '涉及村民利益的重大事项',
    says: '土地承包和征收补偿、宅基地、集体资产处置等，一有就公布。',
    source: villageLaw,
    body: 'villagersCommittee',
    ...{ rhythm: 'atOnce', dueDays: 3, leastPostingDays: disclosureDays },
    communityKinds: ['village'],
  },
  villagersAssemblyResult: {
    name: '村民会议决议',
    says: '会议时间、到会人数、表决结果和决定的内容。',
    source: villageLaw,
    body: 'villagersCommittee',
    ...{ rhythm: 'atOnce', dueDays: 3, leastPostingDays: disclosureDays },
    communityKinds: ['village'],
  },
  residentsFinance: {
    name: '居委会经费收支',
    says: '工作经费、服务经费和集体收入的来源、支出和结余。',
    source: residentsLaw,
    body: 'residentsCommittee',
    ...{ rhythm: 'quarterly', dueDays: 15, leastPostingDays: disclosureDays },
    communityKinds: ['residentialCommunity'],
  },
  residentsSubsidies: {
    name: '救助和补贴发放情况',
    says: '救助、补贴、慰问和捐赠的资金物资怎么管、怎么用。',
    source: residentsLaw,
    body: 'residentsCommittee',
    ...{ rhythm: 'quarterly', dueDays: 15, leastPostingDays: disclosureDays },
    communityKinds: ['residentialCommunity'],
  },
  residentsMajorMatter: {
    name: '涉及居民利益的重大事项',
    says: '公共设施、公共资金等居民普遍关心的事，一有就公布。',
    source: residentsLaw,
    body: 'residentsCommittee',
    ...{ rhythm: 'atOnce', dueDays: 3, leastPostingDays: disclosureDays },
    communityKinds: ['residentialCommunity'],
  },
  residentsAssemblyResult: {
    name: '居民会议决议',
    says: '会议时间、到会人数、表决结果和决定的内容。',
    source: residentsLaw,
    body: 'residentsCommittee',
    ...{ rhythm: 'atOnce', dueDays: 3, leastPostingDays: disclosureDays },
    communityKinds: ['residentialCommunity'],
  },
  maintenanceFund: {
    name: '维修资金筹集和使用情况',
    says: '维修资金的余额、续筹、每一笔用在哪里。',
    source: '《民法典》第二百八十一条',
    body: 'ownersCommittee',
    ...{ rhythm: 'yearly', dueDays: 31, leastPostingDays: disclosureDays },
    communityKinds: ['compound'],
  },
  commonIncome: {
    name: '共有部分经营收支',
    says: '广告、停车、场地出租等共有部分的收入、合理成本和结余。',
    source: '《民法典》第二百八十二条、第九百四十三条',
    body: 'propertyManager',
    ...{ rhythm: 'yearly', dueDays: 31, leastPostingDays: disclosureDays },
    communityKinds: ['compound'],
  },
  propertyService: {
    name: '物业服务和收费情况',
    says: '服务事项、负责人员、质量要求、收费项目、收费标准和履行情况。',
    source: '《民法典》第九百四十三条',
    body: 'propertyManager',
    ...{ rhythm: 'yearly', dueDays: 31, leastPostingDays: disclosureDays },
    communityKinds: ['compound'],
  },
  ownersCommitteeFunds: {
    name: '业委会工作经费收支',
    says: '业主大会和业主委员会工作经费的来源、支出和结余。',
    source: '《业主大会和业主委员会指导规则》',
    body: 'ownersCommittee',
    ...{ rhythm: 'yearly', dueDays: 31, leastPostingDays: disclosureDays },
    communityKinds: ['compound'],
  },
  ownersAssemblyNotice: {
    name: '业主大会会议公告',
    says: '开会的时间、地点、方式和要表决的事项，开会十五日以前公布。',
    source: '《物业管理条例》第十四条',
    body: 'ownersCommittee',
    ...{ rhythm: 'atOnce', dueDays: 3, leastPostingDays: disclosureDays },
    communityKinds: ['compound'],
  },
  ownersAssemblyResult: {
    name: '业主大会决定',
    says: '参加表决的面积和人数、每项的结果。',
    source: '《物业管理条例》第十二条',
    body: 'ownersCommittee',
    ...{ rhythm: 'atOnce', dueDays: 3, leastPostingDays: disclosureDays },
    communityKinds: ['compound'],
  },
  volunteerMinutes: {
    name: '志愿服务时长公示',
    says: '开具证明以前，志愿者的服务时间和内容；每月由系统自动公示。',
    source: '《志愿服务记录与证明出具办法》',
    body: 'administrator',
    ...{ rhythm: 'atOnce', dueDays: 3, leastPostingDays: 7 },
    communityKinds: everywhere,
  },
} as const satisfies Record<string, LawItem>;

export type LawItemKey = keyof typeof lawItems;

export const isLawItemKey = (key: string): key is LawItemKey => Object.hasOwn(lawItems, key);

/** The law's own rule about an item; null for what a community added itself. */
export const lawItemOf = (key: string): LawItem | null =>
  isLawItemKey(key) ? lawItems[key] : null;

/** What the law asks a community of this kind to make public, in the order of the list above. */
export const lawItemsOf = (kind: CommunityKind): readonly (LawItem & { key: LawItemKey })[] =>
  (Object.keys(lawItems) as LawItemKey[])
    .map((key) => ({ key, ...(lawItems[key] satisfies LawItem as LawItem) }))
    .filter(({ communityKinds }) => communityKinds.includes(kind));

/** Whether a community's own rule asks at least as much as the law's; who does it is its own choice. */
export const isAsStrict = (
  wanted: Omit<DisclosureRule, 'body'>,
  law: Omit<DisclosureRule, 'body'>,
): boolean =>
  isAsOften(wanted.rhythm, law.rhythm) &&
  wanted.dueDays <= law.dueDays &&
  wanted.leastPostingDays >= law.leastPostingDays;
