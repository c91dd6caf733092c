import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { openTopicDesk } from '../desk-pages';
import type { TopicDetail } from '../hall-types';

/** For staff: the way to the steps they may take. */
export const ManageTopic = ({ topic }: { topic: TopicDetail }) => (
  <Card flush>
    <ListItem
      icon="clipboard-check"
      title="办理这个议题"
      note="邀请各方、协商、表决、执行、合并、拆分"
      onPress={() => openTopicDesk(topic.id)}
    />
  </Card>
);
