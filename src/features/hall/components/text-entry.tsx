import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { day } from '@/src/ui/words/time';
import type { TopicDetail } from '../hall-types';
import { openText, openTextDesk } from '../text-pages';

/** The way from a topic to its text: which version there is, and what is being suggested. */
export function TextEntry({ topic }: { topic: TopicDetail }) {
  const { data } = useQuery(cloud.hall.textSummary.queryOptions({ topicId: topic.id }));
  if (!data || (!data.version && !data.mayWrite)) return null;
  const { version, openSuggestions, isOpen, mayWrite } = data;
  return (
    <Card flush>
      {version && (
        <ListItem
          icon="file-text"
          title="方案文稿"
          note={
            <>
              第 {version.number} 版 · {day(version.publishedAt)}公布
              {isOpen ? '，可以提修改建议' : ''}
            </>
          }
          value={openSuggestions > 0 ? `${openSuggestions} 条建议` : undefined}
          onPress={() => openText(topic.id)}
        />
      )}
      {mayWrite && (
        <ListItem
          icon="pencil"
          title={version ? '修改文稿、处理建议' : '写方案文稿'}
          note={version ? undefined : '把大家商量的办法一条一条写下来'}
          onPress={() => openTextDesk(topic.id)}
        />
      )}
    </Card>
  );
}
