import type { Stance } from './stance';

/** Marks on one argument, by where those who gave them stand on what the topic proposes. */
export interface ArgumentMarks {
  readonly supportersSound: number;
  readonly supportersUnsound: number;
  readonly opponentsSound: number;
  readonly opponentsUnsound: number;
  readonly undecidedSound: number;
  readonly undecidedUnsound: number;
}

/** One reader's mark. */
export interface ArgumentMark {
  readonly sound: boolean;
  readonly stance: Stance;
}

export const noMarks: ArgumentMarks = {
  supportersSound: 0,
  supportersUnsound: 0,
  opponentsSound: 0,
  opponentsUnsound: 0,
  undecidedSound: 0,
  undecidedUnsound: 0,
};

const countOf = ({ stance, sound }: ArgumentMark): keyof ArgumentMarks => {
  if (stance === 'supports') return sound ? 'supportersSound' : 'supportersUnsound';
  if (stance === 'opposes') return sound ? 'opponentsSound' : 'opponentsUnsound';
  return sound ? 'undecidedSound' : 'undecidedUnsound';
};

/** The counts after one reader's mark became another; null is no mark. */
export function withMark(
  marks: ArgumentMarks,
  before: ArgumentMark | null,
  after: ArgumentMark | null,
): ArgumentMarks {
  const counts = { ...marks };
  if (before) counts[countOf(before)] -= 1;
  if (after) counts[countOf(after)] += 1;
  return counts;
}

/**
 * What arguments are sorted by: group-informed consensus (methods.md §2, step 7) with those who support
 * what the topic proposes and those who oppose it as the two groups, Π (sound + 1) / (marks + 2). An
 * argument that convinces only its own side stays below one that the other side grants as well. Whoever
 * has not made up their mind is in neither group. Above 0, below 1; 0.25 without marks.
 */
export const bothSidesApproval = (marks: ArgumentMarks): number =>
  approval(marks.supportersSound, marks.supportersUnsound) *
  approval(marks.opponentsSound, marks.opponentsUnsound);

/** Laplace's rule of succession. */
const approval = (sound: number, unsound: number): number => (sound + 1) / (sound + unsound + 2);

/** Below this many people, a count could tell what one of them thinks. */
export const fewestMarkersShown = 5;

/** What readers see of the marks: how many find it sound, once five people or more have marked it. */
export function shownMarks(marks: ArgumentMarks): { sound: number; marked: number } | null {
  const sound = marks.supportersSound + marks.opponentsSound + marks.undecidedSound;
  const marked = sound + marks.supportersUnsound + marks.opponentsUnsound + marks.undecidedUnsound;
  return marked >= fewestMarkersShown ? { sound, marked } : null;
}

/** Whether more than half of either side find it sound, five people of each at least. */
export function isGrantedByBothSides(marks: ArgumentMarks): boolean {
  const { supportersSound, supportersUnsound, opponentsSound, opponentsUnsound } = marks;
  return (
    supportersSound + supportersUnsound >= fewestMarkersShown &&
    opponentsSound + opponentsUnsound >= fewestMarkersShown &&
    supportersSound > supportersUnsound &&
    opponentsSound > opponentsUnsound
  );
}
