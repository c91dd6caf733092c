import type { Item } from '../reading/read-poll';

/** What a ballot says to an item. */
export type Answer =
  | { readonly says: 'abstain' }
  | { readonly says: 'approve' | 'reject' }
  | { readonly says: 'chosen'; readonly options: readonly string[] }
  | { readonly says: 'scored'; readonly scores: ReadonlyMap<string, number> }
  | { readonly says: 'ranked'; readonly groups: readonly (readonly string[])[] };

/** Reads one answer by the rules of its item; null if it breaks them. */
export function readAnswer(item: Item, said: unknown): Answer | null {
  if (said === 'abstain') return { says: 'abstain' };
  const { method } = item;
  const ids = new Set(item.options.map(({ optionId }) => optionId));
  switch (method.kind) {
    case 'approveReject':
      return said === 'approve' || said === 'reject' ? { says: said } : null;
    case 'single': {
      const option = onlyField(said, 'option');
      return typeof option === 'string' && ids.has(option)
        ? { says: 'chosen', options: [option] }
        : null;
    }
    case 'approval':
      return chosen(onlyField(said, 'options'), ids, method.minChoices, method.maxChoices);
    case 'budget':
      return chosen(onlyField(said, 'options'), ids, 1, method.maxChoices ?? ids.size);
    case 'score':
      return scored(onlyField(said, 'scores'), ids, method.maxScore);
    case 'ranked':
      return ranked(onlyField(said, 'ranking'), ids);
  }
}

function onlyField(said: unknown, name: string): unknown {
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return null;
  const [field, ...others] = Object.entries(said);
  return field?.[0] === name && others.length === 0 ? field[1] : null;
}

/** Known options, none twice; null otherwise. */
function knownOnce(list: unknown, ids: ReadonlySet<string>): string[] | null {
  if (!Array.isArray(list)) return null;
  const known = list.filter((id): id is string => typeof id === 'string' && ids.has(id));
  return known.length === list.length && new Set(known).size === known.length ? known : null;
}

function chosen(list: unknown, ids: ReadonlySet<string>, min: number, max: number): Answer | null {
  const options = knownOnce(list, ids);
  if (!options || options.length < min || options.length > max) return null;
  return { says: 'chosen', options };
}

function scored(said: unknown, ids: ReadonlySet<string>, maxScore: number): Answer | null {
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return null;
  const scores = new Map<string, number>();
  for (const [id, score] of Object.entries(said)) {
    if (!ids.has(id) || !Number.isInteger(score) || score < 0 || score > maxScore) return null;
    scores.set(id, score);
  }
  return { says: 'scored', scores };
}

function ranked(said: unknown, ids: ReadonlySet<string>): Answer | null {
  if (!Array.isArray(said)) return null;
  const groups = said.map((group: unknown) => knownOnce(group, ids) ?? []);
  const all = knownOnce(groups.flat(), ids);
  if (!all || all.length === 0 || groups.some((group) => group.length === 0)) return null;
  return { says: 'ranked', groups };
}
