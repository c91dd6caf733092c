import { v7 as uuid } from 'uuid';
import { staffBodyOf } from '@/cloud/community/public';
import { json } from '@/cloud/platform/database';
import {
  nextRevisionState,
  type RevisionEvent,
  type RevisionState,
} from '@/shared/conventions/revision-life-cycle';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { isStaffRole } from '@/shared/roles';
import type { ConventionContext } from './convention-context';
import type { Revision } from './convention-rows';

/** What a step leaves behind besides its place in the life cycle. */
export interface StepTaken {
  event: RevisionEvent;
  /** Handed in for review, or taken back to the draft (null). */
  version?: number | null;
  /** UTC instant; of `publish` alone. */
  inForceFrom?: Date;
  /** The evidence everybody may read: numbers, days, names of papers; nobody's name. */
  details: Record<string, unknown>;
}

/**
 * Takes a revision, whose convention the caller has locked, to its next step and notes what led there.
 *
 * @throws Refusal conventionStepNotNow when it is not there, or somebody else was first
 */
export async function advanceRevision(
  context: ConventionContext,
  revision: Revision,
  step: StepTaken,
): Promise<RevisionState> {
  const { transaction, communityId, now } = context;
  const state = nextRevisionState(revision.state, step.event);
  if (state === null) throw new Refusal('conventionStepNotNow');
  const isOver = state === 'inForce' || state === 'superseded' || state === 'abandoned';
  const moved = await transaction
    .updateTable('conventionRevision')
    .set({
      state,
      ...(step.version === undefined ? {} : { version: step.version }),
      ...(step.inForceFrom ? { inForceFrom: step.inForceFrom } : {}),
      ...(isOver && revision.endedAt === null ? { endedAt: now } : {}),
    })
    .where('communityId', '=', communityId)
    .where('conventionId', '=', revision.conventionId)
    .where('number', '=', revision.number)
    .where('state', '=', revision.state)
    .executeTakeFirst();
  if (moved.numUpdatedRows === 0n) throw new Refusal('conventionStepNotNow');
  await noteStep(context, revision, {
    fromState: revision.state,
    toState: state,
    details: step.details,
  });
  return state;
}

/** Notes on the trace of the revision what happened, also where it stayed in its step. */
export async function noteStep(
  context: ConventionContext,
  revision: Pick<Revision, 'conventionId' | 'number'>,
  step: {
    fromState: RevisionState | null;
    toState: RevisionState;
    details: Record<string, unknown>;
  },
): Promise<void> {
  const { transaction, communityId, now, accountId, caller } = context;
  const managing = caller?.roles
    .filter(isStaffRole)
    .filter((role) => may([role], 'conventions.manage'));
  await transaction
    .insertInto('conventionStep')
    .values({
      communityId,
      conventionId: revision.conventionId,
      id: uuid(),
      revision: revision.number,
      fromState: step.fromState,
      toState: step.toState,
      accountId: accountId ?? null,
      body: managing ? staffBodyOf(managing) : null,
      details: json(step.details),
      at: now,
    })
    .execute();
}
