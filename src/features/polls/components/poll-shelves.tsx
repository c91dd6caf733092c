import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { Pressable } from '@/src/ui/pressable/pressable';
import './poll-shelves.scss';

const names = { current: '进行中', ended: '已结束' } as const;
export type PollShelf = keyof typeof names;
const order: PollShelf[] = ['current', 'ended'];

type PollShelvesProps = { chosen: PollShelf; onChoose: (shelf: PollShelf) => void };

/** Running polls or past ones; the chosen one is underlined, not only coloured. */
export function PollShelves({ chosen, onChoose }: PollShelvesProps) {
  return (
    <View className="poll-shelves" {...describe({ role: 'tablist', label: '看哪些表决' })}>
      {order.map((shelf) => (
        <Pressable
          key={shelf}
          role="tab"
          checked={shelf === chosen}
          className={`poll-shelves__tab ${shelf === chosen ? 'poll-shelves__tab--chosen' : ''}`}
          onPress={() => onChoose(shelf)}
        >
          {names[shelf]}
        </Pressable>
      ))}
    </View>
  );
}
