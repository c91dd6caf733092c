import type { BallotMethod, OptionOrder } from '@/shared/polls/methods/ballot-item';
import type { OwnersMatter } from '@/shared/polls/owners-matters';
import type { LegalEffect, MajorityKind } from '@/shared/polls/rule-set';
import type { Visibility } from '@/shared/polls/visibility';

export interface TestOption {
  title: string;
  description?: string;
  photoId?: string | null;
  priceFen?: number | null;
}

export interface TestItem {
  title?: string;
  matter?: OwnersMatter | null;
  majority?: MajorityKind;
  method?: BallotMethod;
  optionOrder?: OptionOrder;
  /** Titles alone will do. */
  options?: (string | TestOption)[];
}

/** What a test says of a poll; everything else is usual. */
export interface PollOptions {
  title?: string;
  ruleSetId?: string;
  memberListId?: string | null;
  items?: TestItem[];
  topicId?: string | null;
  opensAt?: Date;
  closesAt?: Date;
  legalEffect?: LegalEffect;
  visibility?: Visibility;
  entryHours?: number;
}

/** One item of every method, with three options each: 甲, 乙, 丙. */
export const itemsOfEveryMethod = (): TestItem[] => {
  const options = ['甲', '乙', '丙'];
  const projects = options.map((title, index) => ({ title, priceFen: (index + 1) * 100_000 }));
  return [
    {},
    { method: { kind: 'single' }, options },
    { method: { kind: 'approval', minChoices: 1, maxChoices: 2, winners: 2 }, options },
    { method: { kind: 'score', maxScore: 5, winners: 1 }, options },
    { method: { kind: 'ranked', winners: 1 }, options },
    { method: { kind: 'budget', budgetFen: 400_000, maxChoices: null }, options: projects },
  ];
};

/** An item as `savePollDraft` takes it. */
export function draftItem(item: TestItem, index: number, usualMatter: OwnersMatter | null) {
  return {
    title: item.title ?? `第${index + 1}个表决事项`,
    description: '',
    matter: item.matter === undefined ? usualMatter : item.matter,
    majority: item.majority ?? ('ordinary' as const),
    method: item.method ?? { kind: 'approveReject' as const },
    optionOrder: item.optionOrder ?? ('asListed' as const),
    options: (item.options ?? []).map((option) => ({
      description: '',
      photoId: null,
      priceFen: null,
      ...(typeof option === 'string' ? { title: option } : option),
    })),
  };
}
