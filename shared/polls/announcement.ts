import {
  afterFullDays,
  daysAfter,
  type Instant,
  millisecondsOf,
  shanghaiDay,
  startOfShanghaiDay,
} from '@/shared/shanghai-time';
import { type DraftItem, itemProblems } from './item-problems';
import { isWithin, pollLimits } from './poll-limits';
import type { PollRefusal } from './refusals';
import type { LegalEffect, RuleSet } from './rule-set';
import type { Visibility } from './visibility';

export type PollDraft = {
  readonly title: string;
  readonly description: string;
  readonly items: readonly DraftItem[];
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  /** An extraordinary meeting (临时会议) may have shorter notice where local rules allow. */
  readonly extraordinary: boolean;
  readonly legalEffect: LegalEffect;
  readonly visibility: Visibility;
  /** How long after closing paper received before it may be entered; 0: there is none. */
  readonly entryHours: number;
};

/** Everything that keeps a draft from being announced at `now` under its rule set; empty when nothing does. */
export const announcementProblems = (
  draft: PollDraft,
  ruleSet: RuleSet,
  now: Instant,
): PollRefusal[] => [
  ...paperProblems(draft),
  ...draft.items.flatMap((item, index) =>
    itemProblems(item, index + 1, ruleSet, draft.legalEffect),
  ),
  ...effectProblems(draft, ruleSet),
  ...visibilityProblems(draft, ruleSet),
  ...noticeProblems(draft, ruleSet, now),
  ...windowProblems(draft, ruleSet),
];

/**
 * The first instant at which a poll announced at `now` may open: the start of the calendar day in
 * Asia/Shanghai that lies the notice days after today, and never in the past.
 */
export function earliestOpening(
  ruleSet: Pick<RuleSet, 'noticeDays' | 'extraordinaryNoticeDays'>,
  extraordinary: boolean,
  now: Instant,
): Date {
  const days = extraordinary
    ? (ruleSet.extraordinaryNoticeDays ?? ruleSet.noticeDays)
    : ruleSet.noticeDays;
  const firstDay = startOfShanghaiDay(daysAfter(shanghaiDay(now), days));
  return new Date(Math.max(firstDay.getTime(), millisecondsOf(now)));
}

function paperProblems({ title, description, items }: PollDraft): PollRefusal[] {
  const problems: PollRefusal[] = [];
  if (!isWithin(pollLimits.title, title.trim().length)) {
    problems.push({ code: 'pollTitleLength', details: pollLimits.title });
  }
  if (!isWithin(pollLimits.description, description.trim().length)) {
    problems.push({ code: 'pollDescriptionLength', details: pollLimits.description });
  }
  if (!isWithin(pollLimits.items, items.length)) {
    problems.push({ code: 'pollItemsCount', details: pollLimits.items });
  }
  const titles = items.map((item) => item.title.trim());
  const repeated = titles.findIndex((text, index) => titles.indexOf(text) !== index);
  if (repeated >= 0) {
    problems.push({ code: 'itemTitleRepeated', details: { position: repeated + 1 } });
  }
  return problems;
}

const effectProblems = ({ legalEffect }: PollDraft, ruleSet: RuleSet): PollRefusal[] =>
  ruleSet.legalEffects.includes(legalEffect)
    ? []
    : [{ code: 'bindingNotPossible', details: { ruleSet: ruleSet.name } }];

/**
 * An area tells whose ballot it is, so only heads can be counted in secret; and a secret ballot is
 * cast by the voter alone, so nobody enters any for them.
 */
function visibilityProblems(
  { visibility, entryHours }: PollDraft,
  { measure }: RuleSet,
): PollRefusal[] {
  if (visibility === 'named') return [];
  const problems: PollRefusal[] = [];
  if (measure !== 'heads') problems.push({ code: 'secretNotWithArea' });
  if (entryHours !== 0) problems.push({ code: 'secretWithoutEntries' });
  return problems;
}

function noticeProblems(draft: PollDraft, ruleSet: RuleSet, now: Instant): PollRefusal[] {
  if (draft.extraordinary && ruleSet.extraordinaryNoticeDays === null) {
    return [{ code: 'extraordinaryNotAllowed' }];
  }
  const earliest = earliestOpening(ruleSet, draft.extraordinary, now);
  return millisecondsOf(draft.opensAt) >= earliest.getTime()
    ? []
    : [{ code: 'noticeTooShort', details: { earliest: earliest.toISOString() } }];
}

/** The window is counted in full 24 hours between opening and closing. */
function windowProblems({ opensAt, closesAt }: PollDraft, { windowDays }: RuleSet): PollRefusal[] {
  const closing = millisecondsOf(closesAt);
  const earliest = afterFullDays(opensAt, windowDays.min);
  const latest = afterFullDays(opensAt, windowDays.max);
  if (closing < earliest.getTime()) {
    const details = { days: windowDays.min, earliest: earliest.toISOString() };
    return [{ code: 'windowTooShort', details }];
  }
  if (closing > latest.getTime()) {
    const details = { days: windowDays.max, latest: latest.toISOString() };
    return [{ code: 'windowTooLong', details }];
  }
  return [];
}
