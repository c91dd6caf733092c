import { gatherBaseClusters } from './base-clusters';
import { type Consensus, consensusStatements, groupInformedConsensus } from './consensus';
import type { GroupCountMemory } from './group-count';
import { labelGroups } from './group-labels';
import { groupDots } from './opinion-groups';
import { meanVotes, principalComponents } from './principal-components';
import { type OpinionAxes, projectParticipants } from './projection';
import { qualifiedParticipants } from './qualified-participants';
import {
  type RepresentativeStatement,
  representativeStatements,
} from './representative-statements';
import { seededRandom } from './seeded-random';
import type { SlicedWork } from './sliced-work';
import { statementPriorities } from './statement-priority';
import { countVotes, countVotesByGroup, type VoteCounts } from './vote-counts';
import type { VoteMatrix } from './vote-matrix';
import { nearestCentre } from './weighted-k-means';

/** A dot of the map: like-minded people, where they stand, how many they are, the group they belong to. */
export interface OpinionDots {
  x: Float64Array;
  y: Float64Array;
  size: Float64Array;
  /** The label of the dot's group. */
  label: Uint8Array;
}

/** What one run hands to the next, its statements brought into today's order (new ones: 0). */
export interface GroupingMemory {
  axes: OpinionAxes;
  dots: OpinionDots;
  groupCount: GroupCountMemory | null;
}

export interface OpinionGroup {
  /** 0 is 甲组, 1 is 乙组, …; stays with its people from run to run. */
  label: number;
  size: number;
  votes: VoteCounts;
  representative: RepresentativeStatement[];
}

export interface OpinionGrouping {
  memory: GroupingMemory;
  /** 1 for each participant who is grouped. */
  isIn: Uint8Array;
  /** How many voted enough to be grouped. Below 15 the most active others were taken in beside them. */
  active: number;
  /** The label of each participant's group, -1 for those not grouped. */
  labelOf: Int8Array;
  /** By label. One or none: there are no groups to tell apart. */
  groups: OpinionGroup[];
  votes: VoteCounts;
  consensus: Consensus;
  groupInformedConsensus: Float64Array;
  priorities: Float64Array;
}

export interface GroupingOptions {
  seed: number;
  previous?: GroupingMemory | null;
  /** 1 for each participant who was in at an earlier run. */
  keptIn?: Uint8Array | null;
  /** Exactly so many groups: for tests against published groupings. */
  fixedCount?: number | null;
}

/**
 * The groups of opinion in a conversation, what each stands for and what all agree on: the method
 * of Polis (methods.md §2, steps 1 to 8). Decides nothing by chance but by `seed`: the same votes,
 * memory and seed give the same grouping. Counts are exact, positions in units of the map.
 */
export function* groupOpinions(
  matrix: VoteMatrix,
  { seed, previous = null, keptIn = null, fixedCount = null }: GroupingOptions,
): SlicedWork<OpinionGrouping> {
  const random = seededRandom(seed);
  const { hidden, statementCount } = matrix;
  const { isIn, active } = qualifiedParticipants(matrix, keptIn);
  const votes = yield* countVotes(matrix);
  const mean = meanVotes(votes);
  const lastComponents = previous?.axes.components ?? null;
  const axes = {
    mean,
    components: yield* principalComponents(matrix, mean, lastComponents, random),
  };
  const positions = yield* projectParticipants(matrix, axes);
  const base = yield* gatherBaseClusters(positions, isIn, random);
  const lastCount = previous?.groupCount ?? null;
  const found = yield* groupDots(base.centres, lastCount, fixedCount, random);

  const groupOf = Int8Array.from(base.clusterOf, (dot) =>
    dot < 0 ? -1 : (found.groupOf[dot] ?? -1),
  );
  const sizes = sizesOf(groupOf, found.groupCount);
  const labels = labelGroups(
    sizes,
    groupOf,
    previous && (yield* earlierLabels(matrix, previous, isIn)),
  );
  const votesByGroup = yield* countVotesByGroup(matrix, groupOf, found.groupCount);
  const representative = representativeStatements(votesByGroup, hidden);
  const labelOf = (group: number) => labels[group] ?? 0;
  return {
    memory: {
      axes,
      dots: {
        x: base.centres.x,
        y: base.centres.y,
        size: base.centres.weight,
        label: found.groupOf.map(labelOf),
      },
      groupCount: found.memory,
    },
    isIn,
    active,
    labelOf: groupOf.map((group) => (group < 0 ? -1 : labelOf(group))),
    groups: votesByGroup
      .map((ofGroup, group) => ({
        label: labelOf(group),
        size: sizes[group] ?? 0,
        votes: ofGroup,
        representative: representative[group] ?? [],
      }))
      .sort((one, other) => one.label - other.label),
    votes,
    consensus: consensusStatements(votes, hidden),
    groupInformedConsensus: groupInformedConsensus(votesByGroup, statementCount),
    priorities: statementPriorities(votes, axes, hidden),
  };
}

function sizesOf(groupOf: Int8Array, groupCount: number): number[] {
  const sizes = new Array<number>(groupCount).fill(0);
  for (const group of groupOf) if (group >= 0) sizes[group] = (sizes[group] ?? 0) + 1;
  return sizes;
}

/**
 * Where today's participants would have stood in the last run. Computed anew from its map, so that
 * nothing has to be kept about who was in which group.
 */
function* earlierLabels(
  matrix: VoteMatrix,
  { axes, dots }: GroupingMemory,
  isIn: Uint8Array,
): SlicedWork<Int8Array> {
  const { x, y } = yield* projectParticipants(matrix, axes);
  if (dots.x.length === 0) return new Int8Array(isIn.length).fill(-1);
  return Int8Array.from(isIn, (included, row) =>
    included === 0 ? -1 : (dots.label[nearestCentre(dots, x[row] ?? 0, y[row] ?? 0)] ?? -1),
  );
}
