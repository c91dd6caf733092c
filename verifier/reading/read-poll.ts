import {
  atLeast,
  FormatFault,
  list,
  oneOf,
  optional,
  orNull,
  type Reader,
  text,
  whole,
} from './readers';

const threshold = {
  comparison: oneOf('atLeast', 'moreThan'),
  numerator: whole(0, 1_000),
  denominator: whole(1, 1_000),
};
const majority = atLeast({ ...threshold, of: oneOf('participants', 'wholeRoll') });

const ruleSet = atLeast({
  name: text,
  legalBasis: text,
  measure: oneOf('heads', 'areaAndHeads'),
  quorum: atLeast(threshold),
  majorities: atLeast({ ordinary: majority, special: optional(majority) }),
  participation: oneOf('strict', 'signOrLogin', 'deliveredFollowMajority'),
});

const option = atLeast({ optionId: text, title: text, priceFen: orNull(whole(1)) });

const methods = {
  approveReject: atLeast({ kind: oneOf('approveReject') }),
  single: atLeast({ kind: oneOf('single') }),
  approval: atLeast({
    kind: oneOf('approval'),
    minChoices: whole(),
    maxChoices: whole(1),
    winners: whole(1),
  }),
  score: atLeast({ kind: oneOf('score'), maxScore: whole(1, 100), winners: whole(1) }),
  ranked: atLeast({ kind: oneOf('ranked'), winners: whole(1) }),
  budget: atLeast({ kind: oneOf('budget'), budgetFen: whole(1), maxChoices: orNull(whole(1)) }),
} as const;

export type Method = ReturnType<(typeof methods)[keyof typeof methods]>;

const method: Reader<Method> = (value, path) => {
  const { kind } = atLeast({
    kind: oneOf('approveReject', 'single', 'approval', 'score', 'ranked', 'budget'),
  })(value, path);
  return methods[kind](value, path);
};

const item = atLeast({
  itemId: text,
  title: text,
  majority: oneOf('ordinary', 'special'),
  method,
  options: list(option),
});

const poll = atLeast({
  id: text,
  title: text,
  communityName: text,
  opensAt: text,
  closesAt: text,
  legalEffect: oneOf('advisory', 'binding'),
  visibility: oneOf('named', 'secret'),
  ruleSet,
  items: list(item),
});

export type Poll = ReturnType<typeof poll>;
export type Item = Poll['items'][number];
export type RuleSet = Poll['ruleSet'];
export type Threshold = RuleSet['quorum'];

/** The poll, with no item, and no option within an item, named twice. */
export const readPoll: Reader<Poll> = (value, path) => {
  const read = poll(value, path);
  if (!/^[0-9a-f-]{36}$/.test(read.id)) throw new FormatFault(`${path}.id`, '应该是表决编号');
  refuseTwice(read.items, ({ itemId }) => itemId, `${path}.items`);
  for (const [at, { options }] of read.items.entries()) {
    refuseTwice(options, ({ optionId }) => optionId, `${path}.items[${at}].options`);
  }
  return read;
};

function refuseTwice<Entry>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
  path: string,
): void {
  if (new Set(entries.map(nameOf)).size < entries.length) {
    throw new FormatFault(path, '编号不能重复');
  }
}
