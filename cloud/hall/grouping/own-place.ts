import type { MemberContext } from '@/cloud/platform/operation';
import { cellOf, type MapFrame } from '@/shared/hall/opinions/opinion-map';
import { projectParticipants } from '@/shared/hall/opinions/projection';
import { votesNeeded } from '@/shared/hall/opinions/qualified-participants';
import { workedOffAtOnce } from '@/shared/hall/opinions/sliced-work';
import { buildVoteMatrix } from '@/shared/hall/opinions/vote-matrix';
import { nearestCentre } from '@/shared/hall/opinions/weighted-k-means';
import { type GroupingModel, memoryOf } from './grouping-model';
import '../opinions/tables';

export interface OwnPlace {
  /** Opinions the caller still has to give to be placed. */
  votesMissing: number;
  /** The cell of the map; null while votes are missing. */
  cell: { x: number; y: number } | null;
  /** The label of the nearest group. */
  label: number | null;
}

/** Where the caller stands on the map of the last run, from their votes of today. Kept nowhere. */
export async function ownPlace(
  { transaction, communityId, accountId }: MemberContext,
  topicId: string,
  model: GroupingModel,
  frame: MapFrame,
): Promise<OwnPlace> {
  const votes = await transaction
    .selectFrom('statementVote')
    .select(['statementId', 'choice'])
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where('accountId', '=', accountId)
    .execute();
  const { axes, dots } = memoryOf(model, model.statementIds);
  const missing = Math.max(0, votesNeeded(model.statementIds.length) - votes.length);
  if (missing > 0) return { votesMissing: missing, cell: null, label: null };

  const columnOf = new Map(model.statementIds.map((id, column) => [id, column]));
  const hidden = new Uint8Array(model.statementIds.length);
  for (const column of model.hidden) hidden[column] = 1;
  const builder = buildVoteMatrix(hidden);
  builder.nextParticipant();
  for (const { statementId, choice } of votes) {
    const column = columnOf.get(statementId);
    if (column !== undefined) builder.addVote(column, choice);
  }
  const places = workedOffAtOnce(projectParticipants(builder.finish(), axes));
  const [x = 0, y = 0] = [places.x[0], places.y[0]];
  const label = dots.label[nearestCentre(dots, x, y)] ?? null;
  return { votesMissing: 0, cell: cellOf(frame, x, y), label };
}
