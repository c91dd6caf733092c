import { shiftLimits as limits } from './activity-limits';
import { found, isWholeWithin, outside } from './activity-rules';
import type { ActivityRefusal } from './refusals';

export interface PostDraft {
  name: string;
  capacity: number;
}

export interface ShiftDraft {
  note: string;
  /** Fewer people than these two days before: at risk. */
  needed: number;
  posts: readonly PostDraft[];
}

/** What keeps shifts with these posts from being arranged, in the order of the form. */
export function shiftProblems({ note, needed, posts }: ShiftDraft): ActivityRefusal[] {
  const places = posts.reduce((sum, { capacity }) => sum + capacity, 0);
  return [
    ...postProblems(posts),
    ...found([
      !isWholeWithin(needed, { min: 1, max: Math.min(places, limits.capacity.max) }) && {
        code: 'shiftNeededRange',
        details: { max: Math.min(places, limits.capacity.max) },
      },
      note.length > limits.note.max && { code: 'shiftNoteLength', details: limits.note },
    ]),
  ];
}

export function postProblems(posts: readonly PostDraft[]): ActivityRefusal[] {
  return found([
    outside(posts.length, limits.posts) && { code: 'shiftPostsCount', details: limits.posts },
    posts.some(({ name }) => outside(name.length, limits.postName)) && {
      code: 'shiftPostNameLength',
      details: limits.postName,
    },
    new Set(posts.map(({ name }) => name)).size < posts.length && { code: 'shiftPostNamesSame' },
    posts.some(({ capacity }) => !isWholeWithin(capacity, limits.capacity)) && {
      code: 'shiftCapacityRange',
      details: limits.capacity,
    },
  ]);
}
