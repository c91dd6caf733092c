import type { OwnersMatter } from '../owners-matters';
import type { MajorityKind } from '../rule-set';

/** How an item is answered and counted. Plain JSON: frozen into the poll when it is announced. */
export type BallotMethod =
  | { readonly kind: 'approveReject' }
  | { readonly kind: 'single' }
  | {
      readonly kind: 'approval';
      readonly minChoices: number;
      readonly maxChoices: number;
      readonly winners: number;
    }
  | { readonly kind: 'score'; readonly maxScore: number; readonly winners: number }
  | { readonly kind: 'ranked'; readonly winners: number }
  | { readonly kind: 'budget'; readonly budgetFen: number; readonly maxChoices: number | null };

export type MethodKind = BallotMethod['kind'];
export type MethodOf<Kind extends MethodKind> = Extract<BallotMethod, { readonly kind: Kind }>;

/** Names of the methods as staff choose and voters read them, with one sentence on how to answer. */
export const methodNames: Readonly<Record<MethodKind, { name: string; explanation: string }>> = {
  approveReject: { name: '赞成或反对', explanation: '对这个事项选赞成、反对或弃权。' },
  single: { name: '单选', explanation: '从几个选项里选一个。' },
  approval: { name: '多选', explanation: '把您赞成的选项都选上。' },
  score: { name: '打分', explanation: '给每个选项打分，分越高越赞成，不打就是 0 分。' },
  ranked: { name: '排序', explanation: '按您的喜欢程度排先后，可以并列，没排的算并列最后。' },
  budget: { name: '分配资金', explanation: '从写明价钱的项目里，选出您赞成花钱办的。' },
};

/** The methods a statutory majority can be asked of; the others only inform (意向征询). */
export const methodsWithMajority = [
  'approveReject',
  'single',
  'approval',
] as const satisfies readonly MethodKind[];

export const hasMajority = ({ kind }: BallotMethod): boolean =>
  methodsWithMajority.some((method) => method === kind);

/** One thing to choose. A project of a budget has a price in fen; elsewhere a price only informs. */
export type ItemOption = {
  readonly optionId: string;
  readonly title: string;
  readonly description: string;
  readonly photoId: string | null;
  readonly priceFen: number | null;
};

/** How a voter sees the options: as staff listed them, or in an order of the voter's own by lot. */
export type OptionOrder = 'asListed' | 'byLot';

/** One item of a ballot paper (表决事项). Approving or rejecting has no options. */
export type BallotItem = {
  readonly itemId: string;
  readonly title: string;
  readonly description: string;
  /** Null where the body has no statutory list of matters. */
  readonly matter: OwnersMatter | null;
  readonly majority: MajorityKind;
  readonly method: BallotMethod;
  readonly optionOrder: OptionOrder;
  readonly options: readonly ItemOption[];
};

/**
 * What a voter says to an item. `abstain` answers every method; an option not scored has score 0;
 * a ranking names the best first, options that tie in one group, and leaves out those tied last.
 */
export type Answer =
  | 'approve'
  | 'reject'
  | 'abstain'
  | { readonly option: string }
  | { readonly options: readonly string[] }
  | { readonly scores: Readonly<Record<string, number>> }
  | { readonly ranking: readonly (readonly string[])[] };

/** A voter's answers by item id. */
export type Answers = Readonly<Record<string, Answer>>;
