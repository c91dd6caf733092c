import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { openOpinionGroups, openWriteStatement } from '../../opinion-pages';

type OpinionWaysProps = { topicId: string; mayWrite: boolean };

/** Where else one can go from the statements of a topic. */
export const OpinionWays = ({ topicId, mayWrite }: OpinionWaysProps) => (
  <Card flush>
    {mayWrite && (
      <ListItem
        icon="message-square-plus"
        title="写一句我的观点"
        note="还没有人说到的，您来说"
        onPress={() => openWriteStatement(topicId)}
      />
    )}
    <ListItem
      icon="chart-pie"
      title="大家的想法分几种"
      note="哪些事都同意，分歧在哪里"
      onPress={() => openOpinionGroups(topicId)}
    />
  </Card>
);
