import type { MajorityKind } from './rule-set';

type OwnersMatterFacts = {
  readonly number: string;
  readonly name: string;
  readonly majority: MajorityKind;
};

/**
 * What owners decide together, items ①–⑨ of Civil Code art. 278, with the majority each needs.
 * Using maintenance funds ⑤ became ordinary with the Civil Code; raising them ⑥ is special.
 */
export const ownersMatters = {
  rulesOfProcedure: { number: '①', name: '制定和修改业主大会议事规则', majority: 'ordinary' },
  covenant: { number: '②', name: '制定和修改管理规约', majority: 'ordinary' },
  committee: { number: '③', name: '选举业主委员会或者更换业主委员会成员', majority: 'ordinary' },
  propertyManager: {
    number: '④',
    name: '选聘和解聘物业服务企业或者其他管理人',
    majority: 'ordinary',
  },
  maintenanceFundsUse: {
    number: '⑤',
    name: '使用建筑物及其附属设施的维修资金',
    majority: 'ordinary',
  },
  maintenanceFundsRaising: {
    number: '⑥',
    name: '筹集建筑物及其附属设施的维修资金',
    majority: 'special',
  },
  rebuilding: { number: '⑦', name: '改建、重建建筑物及其附属设施', majority: 'special' },
  commonParts: {
    number: '⑧',
    name: '改变共有部分的用途或者利用共有部分从事经营活动',
    majority: 'special',
  },
  otherMatter: { number: '⑨', name: '有关共有和共同管理权利的其他重大事项', majority: 'ordinary' },
} as const satisfies Record<string, OwnersMatterFacts>;

export type OwnersMatter = keyof typeof ownersMatters;

/** The majority that goes with a matter; for bodies without such a list (null) the ordinary one. */
export const majorityForMatter = (matter: OwnersMatter | null): MajorityKind =>
  matter === null ? 'ordinary' : ownersMatters[matter].majority;
