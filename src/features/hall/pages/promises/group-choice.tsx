import { type PromiseGroup, promiseGroups } from '@/shared/hall/promises/promise-standing';
import { ChoiceChips } from '../../components/choice-chips';
import type { PromiseFigures } from '../../promise-types';

export type BoardGroup = PromiseGroup | 'awaitingPlan';

const groups: readonly { value: BoardGroup; name: string }[] = [
  { value: 'underWay', name: promiseGroups.underWay },
  { value: 'late', name: promiseGroups.late },
  { value: 'kept', name: promiseGroups.kept },
  { value: 'notKept', name: promiseGroups.notKept },
  { value: 'awaitingPlan', name: '待公布计划' },
];

// Most communities never need them: they come when there is something in them.
const rare: readonly BoardGroup[] = ['notKept', 'awaitingPlan'];

type GroupChoiceProps = {
  figures: PromiseFigures | undefined;
  chosen: BoardGroup;
  onChoose: (group: BoardGroup) => void;
};

/** The numbers of the board, each the way to what it counts. */
export function GroupChoice({ figures, chosen, onChoose }: GroupChoiceProps) {
  const shown = groups.filter(
    ({ value }) => !rare.includes(value) || value === chosen || (figures?.[value] ?? 0) > 0,
  );
  return (
    <ChoiceChips
      label="看哪些承诺"
      choices={shown.map(({ value, name }) => ({
        value,
        word: figures ? `${name} ${figures[value]}` : name,
      }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
