import { Card } from '@/src/ui/card/card';
import type { IconName } from '@/src/ui/icon/icon';
import { ListItem } from '@/src/ui/list-item/list-item';
import { openTopic } from '../hall-pages';
import type { TopicDetail } from '../hall-types';

type Relation = TopicDetail['related'][number]['relation'];

const looks: Record<Relation, { icon: IconName; words: string }> = {
  mergedInto: { icon: 'merge', words: '这个议题已经合并到，请到那里继续参加' },
  absorbed: { icon: 'merge', words: '合并进来的议题' },
  splitFrom: { icon: 'split', words: '从这个议题分出来，文字由工作人员拟写' },
  splitOff: { icon: 'split', words: '分出去的议题' },
};

/** The ways to the topics this one was merged with or split from. */
export function RelatedTopics({ related }: Pick<TopicDetail, 'related'>) {
  if (related.length === 0) return null;
  return (
    <Card flush>
      {related.map(({ id, title, relation }) => (
        <ListItem
          key={id}
          icon={looks[relation].icon}
          title={title}
          note={looks[relation].words}
          onPress={() => openTopic(id)}
        />
      ))}
    </Card>
  );
}
