import type { MemberContext } from '@/cloud/platform/operation';
import { staffBodyOf } from '@/shared/community/staff-bodies';
import { whyDraftStands } from '@/shared/conventions/clauses/drafting-rules';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { isStaffRole, type StaffRole } from '@/shared/roles';
import {
  type Convention,
  lockConvention,
  openRevision,
  type Revision,
  readConvention,
} from '../convention-rows';
import { draftOfRound, readBeginning } from './round-draft';

/** The body that writes a convention, of those the caller belongs to. */
export const writingBody = ({ caller }: Pick<MemberContext, 'caller'>): StaffRole | null =>
  staffBodyOf(caller.roles.filter(isStaffRole).filter((role) => may([role], 'conventions.manage')));

/**
 * The convention for changing its words: locked until the transaction ends, so that nothing is changed
 * while somebody hands the draft in.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, draftNotYet, conventionTextStands
 */
export async function lockForDrafting(
  context: MemberContext,
  conventionId: string,
): Promise<{ convention: Convention; revision: Revision }> {
  const convention = await lockConvention(context, conventionId);
  return { convention, revision: await refuseUnlessDrafting(context, conventionId) };
}

/** The same where the round's draft has been begun. @throws Refusal of those, and draftNotBegun */
export async function lockBegunDraft(
  context: MemberContext,
  conventionId: string,
): Promise<{ convention: Convention; revision: Revision }> {
  const locked = await lockForDrafting(context, conventionId);
  if (!(await readBeginning(context, locked.revision))) throw new Refusal('draftNotBegun');
  return locked;
}

/**
 * For those who suggest something to a draft: there is one they can read, and it may still change. Not
 * while opinions are collected, as nobody proposes any words yet: opinions are given by chapter then.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, draftNotYet, conventionTextStands, draftNotPublished
 */
export async function refuseUnlessOpenForSuggestions(
  context: MemberContext,
  conventionId: string,
): Promise<Convention> {
  const convention = await readConvention(context, conventionId);
  const revision = await refuseUnlessDrafting(context, conventionId);
  if (!(await draftOfRound(context, revision))) throw new Refusal('draftNotPublished');
  return convention;
}

async function refuseUnlessDrafting(
  context: MemberContext,
  conventionId: string,
): Promise<Revision> {
  const revision = await openRevision(context, conventionId);
  const problem = whyDraftStands(revision?.state ?? null);
  if (problem || !revision) throw new Refusal(problem ?? 'conventionNotBeingRevised');
  return revision;
}
