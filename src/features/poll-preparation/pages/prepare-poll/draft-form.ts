import { announcementProblems, earliestOpening } from '@/shared/polls/announcement';
import { needsMemberList } from '@/shared/polls/own-rules/member-lists';
import type { PollRefusal, PollRefusalCode } from '@/shared/polls/refusals';
import type { LegalEffect, RuleSet } from '@/shared/polls/rule-set';
import type { Visibility } from '@/shared/polls/visibility';
import { daysAfter, shanghaiDay, startOfShanghaiDay } from '@/shared/shanghai-time';
import type { PollDraft } from '../../poll-draft';
import { type ContentItem, contentOfItem, emptyItem, type FormItem, formOfItem } from './form-item';

/** A poll as it is being prepared. */
export type DraftForm = {
  title: string;
  description: string;
  ruleSetId: string;
  /** Whom a rule set counts that goes by a list. */
  memberListId: string | null;
  legalEffect: LegalEffect;
  visibility: Visibility;
  extraordinary: boolean;
  /** How long after closing paper received before may still be entered; 0 = not at all. */
  entryHours: number;
  opensAt: string | null;
  closesAt: string | null;
  items: FormItem[];
};

export const steps = ['谁来表决', '表决什么', '什么时候', '核对公告'];

export const formOf = (draft: PollDraft): DraftForm => ({
  title: draft.title,
  description: draft.description,
  ruleSetId: draft.ruleSetId,
  memberListId: draft.memberListId,
  legalEffect: draft.legalEffect,
  visibility: draft.visibility,
  extraordinary: draft.extraordinary,
  entryHours: draft.entryHours,
  opensAt: draft.opensAt,
  closesAt: draft.closesAt,
  items:
    draft.items.length === 0
      ? [emptyItem([], draft.title)]
      : draft.items.map((item, place) => formOfItem(item, place + 1)),
});

/** Secret ballots only where heads alone are counted, and then there is no paper to enter. */
export const maySecret = ({ measure }: RuleSet): boolean => measure === 'heads';

export type DraftContent = Omit<DraftForm, 'items'> & { items: ContentItem[] };

/** What goes to the server. What another rule set allowed stays in the form, not in the draft. */
export function contentOf(form: DraftForm, ruleSet: RuleSet): DraftContent {
  const visibility = maySecret(ruleSet) ? form.visibility : 'named';
  return {
    ...form,
    ruleSetId: ruleSet.id,
    memberListId: needsMemberList(ruleSet) ? form.memberListId : null,
    visibility,
    entryHours: visibility === 'secret' ? 0 : form.entryHours,
    items: form.items.map((item) => contentOfItem(item, ruleSet)),
  };
}

const stepOf: Partial<Record<PollRefusalCode, number>> = {
  memberListMissing: 0,
  bindingNotPossible: 0,
  extraordinaryNotAllowed: 0,
  secretNotWithArea: 0,
  pollTimesMissing: 2,
  noticeTooShort: 2,
  windowTooShort: 2,
  windowTooLong: 2,
  secretWithoutEntries: 2,
};

/** What keeps the draft from being announced now, as far as this step of the form is concerned. */
export function problemsOfStep(
  form: DraftForm,
  ruleSet: RuleSet,
  now: Date,
  step: number,
): PollRefusal[] {
  return allProblems(form, ruleSet, now).filter(({ code }) => (stepOf[code] ?? 1) === step);
}

export function allProblems(form: DraftForm, ruleSet: RuleSet, now: Date): PollRefusal[] {
  const { opensAt, closesAt } = form;
  const content = contentOf(form, ruleSet);
  const ofList: PollRefusal[] =
    needsMemberList(ruleSet) && form.memberListId === null ? [{ code: 'memberListMissing' }] : [];
  if (opensAt !== null && closesAt !== null) {
    return [...ofList, ...announcementProblems({ ...content, opensAt, closesAt }, ruleSet, now)];
  }
  const anyTimes = { opensAt: now, closesAt: now };
  const apartFromTimes = announcementProblems({ ...content, ...anyTimes }, ruleSet, now).filter(
    ({ code }) => stepOf[code] !== 2,
  );
  return [...ofList, ...apartFromTimes, { code: 'pollTimesMissing' }];
}

const hour = 60 * 60 * 1000;

/**
 * Times to begin with: nine o'clock of the first day the notice period allows, until six in the
 * evening ten days later.
 */
export function suggestedTimes(ruleSet: RuleSet, extraordinary: boolean, now: Date) {
  const earliest = earliestOpening(ruleSet, extraordinary, now);
  const today = shanghaiDay(now);
  const first = shanghaiDay(earliest) === today ? daysAfter(today, 1) : shanghaiDay(earliest);
  const days = Math.min(Math.max(10, ruleSet.windowDays.min), ruleSet.windowDays.max - 1);
  const at = (day: string, hours: number) =>
    new Date(startOfShanghaiDay(day).getTime() + hours * hour).toISOString();
  return { opensAt: at(first, 9), closesAt: at(daysAfter(first, days), 18) };
}
