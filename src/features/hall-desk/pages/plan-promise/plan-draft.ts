import { type Plan, type PlannedMilestone, planProblems } from '@/shared/hall/promises/plan-rules';
import { implementingBodies, type ResponsibleBody } from '@/shared/hall/promises/promise-bodies';
import { fenFromText } from '@/shared/money-text';
import { may } from '@/shared/permissions';
import { type Role, type StaffRole, staffRoles } from '@/shared/roles';

/** Somebody who has no account here, by name. */
const outside = 'outside';

/** A milestone as it is typed; `key` tells it from the others while they are moved about. */
export type TypedMilestone = PlannedMilestone & { readonly key: number };

/** The plan as it is typed. */
export interface PlanDraft {
  /** A role, `outside`, or null until chosen. */
  body: string | null;
  bodyName: string;
  contact: string;
  task: string;
  /** Yuan, as typed; empty: costs nothing. */
  budget: string;
  milestones: TypedMilestone[];
}

export const emptyPlan: PlanDraft = {
  body: null,
  bodyName: '',
  contact: '',
  task: '',
  budget: '',
  milestones: [{ key: 1, title: '', dueDay: '' }],
};

/** Whom somebody with these roles may plan for. */
export function bodyOptions(roles: readonly Role[]): { value: string; label: string }[] {
  const managesTopics = may(roles, 'hall.manageTopic');
  const bodies = implementingBodies.filter((role) => managesTopics || roles.includes(role));
  const options = bodies.map((role) => ({ value: role as string, label: staffRoles[role] }));
  return managesTopics
    ? [...options, { value: outside, label: '小区外的单位（填写名称）' }]
    : options;
}

export const isOutside = ({ body }: Pick<PlanDraft, 'body'>): boolean => body === outside;

function bodyOf({ body, bodyName }: PlanDraft): ResponsibleBody | null {
  if (body === null) return null;
  return body === outside ? { name: bodyName } : { role: body as StaffRole };
}

/** What is typed as a plan; an amount that is none is no amount at all. */
export const planOf = (draft: PlanDraft): Plan => ({
  body: bodyOf(draft),
  contact: draft.contact,
  task: draft.task,
  budgetFen: draft.budget.trim() === '' ? 0 : (fenFromText(draft.budget) ?? Number.NaN),
  milestones: draft.milestones.map(({ title, dueDay }) => ({ title, dueDay })),
});

/** What the rules say of it. */
export const draftProblems = (draft: PlanDraft, now: Date) => planProblems(planOf(draft), now);

/** The same with one more to fill in. */
export const withOneMore = (milestones: readonly TypedMilestone[]): TypedMilestone[] => [
  ...milestones,
  { key: Math.max(0, ...milestones.map(({ key }) => key)) + 1, title: '', dueDay: '' },
];
