import type { OpinionAxes } from './projection';
import type { VoteCounts } from './vote-counts';
import { smoothedShare } from './vote-statistics';

/** Statements few have seen come up to nine times as strongly, fading by half every 5 votes. */
const newcomerBonus = 8;
const votesToHalve = 5;

/**
 * How urgently each statement should be shown next (methods.md §2, step 8): what people pass on
 * less, what tells opinions apart or is agreed on more, what few have seen most. Cards are drawn in
 * proportion to it. Always above 0, but 0 for hidden statements.
 */
export function statementPriorities(
  all: VoteCounts,
  axes: OpinionAxes,
  hidden: Uint8Array,
): Float64Array {
  return Float64Array.from(all.seen, (seen, statement) =>
    hidden[statement] === 1
      ? 0
      : priority(
          all.agrees[statement] ?? 0,
          all.disagrees[statement] ?? 0,
          seen,
          extremity(axes, statement),
        ),
  );
}

/** The priority of one statement with these votes; a statement nobody has seen has extremity 0. */
export function priority(
  agrees: number,
  disagrees: number,
  seen: number,
  extremity: number,
): number {
  const passes = smoothedShare(seen - agrees - disagrees, seen);
  const agreeing = smoothedShare(agrees, seen);
  const importance = (1 - passes) * (extremity + 1) * agreeing;
  return (importance * (1 + newcomerBonus * 2 ** (-seen / votesToHalve))) ** 2;
}

/** How far out somebody would stand who only agreed with this statement: E = √n · ‖(1 − c)(pc1, pc2)‖. */
export function extremity(
  { mean, components: [first, second] }: OpinionAxes,
  statement: number,
): number {
  const outwards = Math.sqrt(mean.length) * (1 - (mean[statement] ?? 0));
  return outwards * Math.hypot(first[statement] ?? 0, second[statement] ?? 0);
}
