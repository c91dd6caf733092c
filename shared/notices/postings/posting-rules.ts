import { disclosureDays } from '../disclosure/items';

/** Whole days something may be posted. What no rule asks for longer is posted for the least. */
export const postingDays = { least: disclosureDays, most: 90 } as const;

/** Lengths are characters of the trimmed text. */
export const postingLimits = {
  objection: { min: 5, max: 500 },
  answer: { min: 2, max: 1_000 },
  /** Objections of one person to one posting that wait for an answer. */
  openOfOne: 3,
} as const;

/** `upheld`: the posting is corrected, or what it announces is not done. */
export const postingOutcomes = { upheld: '采纳', rejected: '不采纳' } as const;
export type PostingOutcome = keyof typeof postingOutcomes;
export const postingOutcomeNames = Object.keys(postingOutcomes) as [
  PostingOutcome,
  ...PostingOutcome[],
];

/**
 * How a posting ended. With objections nobody has answered it has not ended well; `settled` follows
 * when the last of them is. `replaced`: by a correction, which is posted anew.
 */
export const postingSteps = {
  ended: '公示期满，异议都已答复',
  endedOpen: '公示期满，还有异议没有答复',
  settled: '公示期后补齐了全部答复',
  replaced: '已更正，更正后的公示重新计算天数',
  recalled: '公示已撤回',
} as const;
export type PostingStep = keyof typeof postingSteps;
export const postingStepNames = Object.keys(postingSteps) as [PostingStep, ...PostingStep[]];
