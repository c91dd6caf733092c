import { Tabs } from '@/src/ui/tabs/tabs';

export type PollShelf = 'current' | 'ended';

const tabs = [
  { value: 'current', word: '进行中' },
  { value: 'ended', word: '已结束' },
] as const;

type PollShelvesProps = { chosen: PollShelf; onChoose: (shelf: PollShelf) => void };

/** Running polls or past ones. */
export const PollShelves = ({ chosen, onChoose }: PollShelvesProps) => (
  <Tabs label="看哪些表决" tabs={tabs} chosen={chosen} onChoose={onChoose} />
);
