import { refusalMessage } from '@/shared/refusals';
import type { HelpKind, HelpWay } from '@/shared/volunteering/help/help-kinds';
import {
  type HelpWanted,
  whatProblems,
  whenProblems,
  whereProblems,
} from '@/shared/volunteering/help/help-problems';
import type { HelpRefusal } from '@/shared/volunteering/help/refusals';
import {
  type DayPart,
  isStillToCome,
  wantedWindow,
} from '@/shared/volunteering/help/wanted-window';

export const askSteps = ['帮什么', '什么时候', '到哪里'];

export interface HelpDraft {
  step: 0 | 1 | 2;
  kind: HelpKind | null;
  words: string;
  /** The day in Shanghai, 2026-11-22. */
  day: string | null;
  part: DayPart | null;
  expectedMinutes: number | null;
  unitId: string;
  /** null: not touched, the number the person joined with stands there. */
  phone: string | null;
  way: HelpWay;
  isForNeighbour: boolean;
  neighbourName: string;
  buildingId: string | null;
  entranceId: string | null;
}

export const emptyHelpDraft: HelpDraft = {
  step: 0,
  kind: null,
  words: '',
  day: null,
  part: null,
  expectedMinutes: 30,
  unitId: '',
  phone: null,
  way: 'mutual',
  isForNeighbour: false,
  neighbourName: '',
  buildingId: null,
  entranceId: null,
};

const inWords = (problem: HelpRefusal | undefined): string | undefined =>
  problem && refusalMessage(problem.code, problem.details);

/** What is wrong in each field, in words. */
export interface HelpDraftProblems {
  kind?: string | undefined;
  words?: string | undefined;
  when?: string | undefined;
  minutes?: string | undefined;
  neighbourName?: string | undefined;
  home?: string | undefined;
  phone?: string | undefined;
}

const has = (problems: HelpDraftProblems): boolean =>
  Object.values(problems).some((problem) => problem !== undefined);

export function problemsOfStep(
  draft: HelpDraft,
  step: HelpDraft['step'],
  now: Date,
): HelpDraftProblems | null {
  const problems = [problemsOfWhat, problemsOfWhen, problemsOfWhere][step]?.(draft, now) ?? {};
  return has(problems) ? problems : null;
}

const problemsOfWhat = ({ kind, words }: HelpDraft): HelpDraftProblems => ({
  kind: kind === null ? '请选择要帮什么忙。' : undefined,
  words: inWords(whatProblems({ words })[0]),
});

function problemsOfWhen(draft: HelpDraft, now: Date): HelpDraftProblems {
  const { day, part, expectedMinutes } = draft;
  if (day === null || part === null) return { when: '请选择哪一天、什么时候。' };
  if (!isStillToCome(day, part, now)) return { when: refusalMessage('helpWindowPast') };
  const wanted = { ...wantedWindow(day, part, now), expectedMinutes: expectedMinutes ?? 0 };
  const found = whenProblems(wanted, now);
  return {
    when: inWords(found.find(({ code }) => code !== 'helpMinutesRange')),
    minutes: inWords(found.find(({ code }) => code === 'helpMinutesRange')),
  };
}

function problemsOfWhere(draft: HelpDraft): HelpDraftProblems {
  const { unitId, way, isForNeighbour } = draft;
  const neighbourName = isForNeighbour ? draft.neighbourName : null;
  const found = whereProblems({ unitId, phone: draft.phone ?? '', neighbourName, way });
  const problem = (code: HelpRefusal['code']) => inWords(found.find((one) => one.code === code));
  return {
    neighbourName: problem('helpNeighbourNameMissing'),
    home: problem('helpHomeMissing'),
    phone: problem('helpPhoneInvalid'),
  };
}

/** The request as it is sent, or null where something is not chosen yet. */
export function wantedOf(
  draft: HelpDraft,
  now: Date,
): (HelpWanted & { kind: HelpKind; wantedFrom: string; wantedUntil: string }) | null {
  const { kind, day, part, expectedMinutes, words, unitId, phone, way } = draft;
  if (kind === null || day === null || part === null || expectedMinutes === null) return null;
  return {
    ...{ kind, words, unitId, expectedMinutes },
    phone: phone ?? '',
    way: draft.isForNeighbour ? 'mutual' : way,
    neighbourName: draft.isForNeighbour ? draft.neighbourName : null,
    ...wantedWindow(day, part, now),
  };
}
