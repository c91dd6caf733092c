import { fenFromText, moneyText } from '@/shared/money-text';
import type { DraftItem, DraftOption } from '@/shared/polls/item-problems';
import type { BallotMethod, MethodKind, OptionOrder } from '@/shared/polls/methods/ballot-item';
import { majorityForMatter, type OwnersMatter } from '@/shared/polls/owners-matters';
import { isWithin, pollLimits } from '@/shared/polls/poll-limits';
import type { RuleSet } from '@/shared/polls/rule-set';
import type { ShownItem, ShownOption } from '@/src/features/polls/public';
import type { Photo } from '@/src/platform/photos';

export type FormOption = {
  /** Tells the options of one item apart; the server gives them their ids. */
  key: number;
  title: string;
  description: string;
  photo: Photo | null;
  /** Yuan, as typed. */
  price: string;
};

/** An item as it is being written. What belongs to a method not chosen now is kept for the way back. */
export type FormItem = {
  key: number;
  title: string;
  description: string;
  matter: OwnersMatter | null;
  /** By the stricter majority although the matter does not ask for it. */
  strict: boolean;
  kind: MethodKind;
  minChoices: number;
  maxChoices: number;
  winners: number;
  maxScore: number;
  /** Yuan, as typed. */
  budget: string;
  /** Whether a voter may choose only so many projects (`maxChoices`). */
  limitsProjects: boolean;
  optionOrder: OptionOrder;
  options: FormOption[];
};

export const emptyOption = (others: readonly FormOption[]): FormOption => ({
  key: nextKey(others),
  title: '',
  description: '',
  photo: null,
  price: '',
});

const nextKey = (others: readonly { key: number }[]): number =>
  Math.max(0, ...others.map(({ key }) => key)) + 1;

const twoOptions = (): FormOption[] => {
  const first = emptyOption([]);
  return [first, emptyOption([first])];
};

export const emptyItem = (others: readonly FormItem[], title = ''): FormItem => ({
  key: nextKey(others),
  title,
  description: '',
  matter: null,
  strict: false,
  kind: 'approveReject',
  minChoices: 1,
  maxChoices: 2,
  winners: 1,
  maxScore: 5,
  budget: '',
  limitsProjects: false,
  optionOrder: 'asListed',
  options: twoOptions(),
});

export type ContentItem = Omit<DraftItem, 'options'> & { options: DraftOption[] };

/** What goes to the server: the majority follows from the matter, and only owners have matters. */
export function contentOfItem(item: FormItem, ruleSet: RuleSet): ContentItem {
  const { title, description, strict, kind, optionOrder } = item;
  const matter = ruleSet.body === 'ownersAssembly' ? item.matter : null;
  const stricter = strict && ruleSet.majorities.special !== undefined;
  const hasOptions = kind !== 'approveReject';
  return {
    title,
    description,
    matter,
    majority: stricter ? 'special' : majorityForMatter(matter),
    method: methodOf(item),
    optionOrder: hasOptions ? optionOrder : 'asListed',
    options: hasOptions
      ? item.options.map((option) => ({
          title: option.title,
          description: option.description,
          photoId: option.photo?.fileId ?? null,
          priceFen: kind === 'budget' ? amountOf(option.price) : null,
        }))
      : [],
  };
}

function methodOf(item: FormItem): BallotMethod {
  const { kind, minChoices, maxChoices, winners, maxScore, budget, limitsProjects } = item;
  switch (kind) {
    case 'approval':
      return { kind, minChoices, maxChoices, winners };
    case 'score':
      return { kind, maxScore, winners };
    case 'ranked':
      return { kind, winners };
    case 'budget':
      return {
        kind,
        // 0 is what the announcement refuses.
        budgetFen: amountOf(budget) ?? 0,
        maxChoices: limitsProjects ? maxChoices : null,
      };
    default:
      return { kind };
  }
}

/** What was typed, in fen; null where it is no amount that could be kept. */
function amountOf(text: string): number | null {
  const fen = fenFromText(text);
  return fen !== null && isWithin(pollLimits.money, fen) ? fen : null;
}

const yuan = (fen: number | null): string =>
  fen === null || fen === 0 ? '' : moneyText(fen).replace(' 元', '');

/** A saved item back in the form. */
export function formOfItem(item: ShownItem, key: number): FormItem {
  const { title, description, matter, majority, method, optionOrder } = item;
  const settings = emptyItem([]);
  const options = item.options.map((option, place) => ({
    key: place + 1,
    title: option.title,
    description: option.description,
    photo: photoOf(option),
    price: yuan(option.priceFen),
  }));
  return {
    ...settings,
    key,
    title,
    description,
    matter,
    strict: majority === 'special' && majorityForMatter(matter) === 'ordinary',
    kind: method.kind,
    optionOrder,
    options: options.length > 0 ? options : settings.options,
    ...('winners' in method ? { winners: method.winners } : {}),
    ...('maxScore' in method ? { maxScore: method.maxScore } : {}),
    ...('minChoices' in method ? { minChoices: method.minChoices } : {}),
    ...('maxChoices' in method && method.maxChoices !== null
      ? { maxChoices: method.maxChoices, limitsProjects: method.kind === 'budget' }
      : {}),
    ...(method.kind === 'budget' ? { budget: yuan(method.budgetFen) } : {}),
  };
}

const photoOf = ({ photoId, photoAddress }: ShownOption): Photo | null =>
  photoId === null ? null : { fileId: photoId, address: photoAddress ?? '' };

/** The item as voters will see it, from the form as it is. */
export function shownItemOf(item: FormItem, ruleSet: RuleSet): ShownItem {
  const content = contentOfItem(item, ruleSet);
  return {
    ...content,
    itemId: String(item.key),
    options: content.options.map((option, place) => ({
      ...option,
      title: option.title.trim() || `选项 ${place + 1}`,
      optionId: String(item.options[place]?.key ?? place),
      photoAddress: item.options[place]?.photo?.address ?? null,
    })),
  };
}
