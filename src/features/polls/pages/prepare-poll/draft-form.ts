import { announcementProblems, earliestOpening } from '@/shared/polls/announcement';
import { majorityForMatter, type OwnersMatter } from '@/shared/polls/owners-matters';
import type { PollRefusal, PollRefusalCode } from '@/shared/polls/refusals';
import type { LegalEffect, RuleSet } from '@/shared/polls/rule-set';
import { daysAfter, shanghaiDay, startOfShanghaiDay } from '@/shared/shanghai-time';
import type { PollDraft } from '../../poll-types';

export type FormItem = {
  /** Tells the items of one form apart; the server gives them their ids. */
  key: number;
  title: string;
  description: string;
  matter: OwnersMatter | null;
  /** By the stricter majority although the matter does not ask for it. */
  strict: boolean;
};

/** A poll as it is being prepared. */
export type DraftForm = {
  title: string;
  description: string;
  ruleSetId: string;
  legalEffect: LegalEffect;
  extraordinary: boolean;
  opensAt: string | null;
  closesAt: string | null;
  items: FormItem[];
};

export const steps = ['谁来表决', '表决什么', '什么时候', '核对公告'];

export const emptyItem = (others: readonly FormItem[], title = ''): FormItem => ({
  key: Math.max(0, ...others.map(({ key }) => key)) + 1,
  title,
  description: '',
  matter: null,
  strict: false,
});

export const formOf = (draft: PollDraft): DraftForm => ({
  title: draft.title,
  description: draft.description,
  ruleSetId: draft.ruleSetId,
  legalEffect: draft.legalEffect,
  extraordinary: draft.extraordinary,
  opensAt: draft.opensAt,
  closesAt: draft.closesAt,
  items:
    draft.items.length === 0
      ? [emptyItem([], draft.title)]
      : draft.items.map(({ title, description, matter, majority }, place) => ({
          key: place + 1,
          title,
          description,
          matter,
          strict: majority === 'special' && majorityForMatter(matter) === 'ordinary',
        })),
});

export type DraftContent = Omit<DraftForm, 'items'> & {
  items: {
    title: string;
    description: string;
    matter: OwnersMatter | null;
    majority: 'ordinary' | 'special';
  }[];
};

/** What goes to the server: the majority follows from the matter, and only owners have matters. */
export const contentOf = (form: DraftForm, ruleSet: RuleSet): DraftContent => ({
  ...form,
  items: form.items.map(({ title, description, matter, strict }) => {
    const ofBody = ruleSet.body === 'ownersAssembly' ? matter : null;
    const stricter = strict && ruleSet.majorities.special !== undefined;
    return {
      title,
      description,
      matter: ofBody,
      majority: stricter ? 'special' : majorityForMatter(ofBody),
    };
  }),
});

const stepOf: Partial<Record<PollRefusalCode, number>> = {
  bindingNotPossible: 0,
  extraordinaryNotAllowed: 0,
  pollTimesMissing: 2,
  noticeTooShort: 2,
  windowTooShort: 2,
  windowTooLong: 2,
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
  if (opensAt !== null && closesAt !== null) {
    return announcementProblems({ ...content, opensAt, closesAt }, ruleSet, now);
  }
  const anyTimes = { opensAt: now, closesAt: now };
  const apartFromTimes = announcementProblems({ ...content, ...anyTimes }, ruleSet, now).filter(
    ({ code }) => stepOf[code] !== 2,
  );
  return [...apartFromTimes, { code: 'pollTimesMissing' }];
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
