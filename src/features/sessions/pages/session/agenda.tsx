import { View } from '@tarojs/components';
import { openPage } from '@/src/platform/open-page';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import type { SessionDetail } from '../../session-types';

const topicPage = '/features/hall/pages/topic/index';

/** What will be talked about, in order; an item leads to its topic. */
export const Agenda = ({ agenda }: Pick<SessionDetail, 'agenda'>) => (
  <Section title="议程">
    <Card flush>
      {agenda.map((item, index) => (
        <AgendaItem key={item.id} item={item} number={index + 1} />
      ))}
    </Card>
  </Section>
);

type AgendaItemProps = { item: SessionDetail['agenda'][number]; number: number };

function AgendaItem({ item, number }: AgendaItemProps) {
  const { title, note, minutes, topicId, topicTitle, isCurrent } = item;
  return (
    <ListItem
      title={`${number}. ${title}`}
      note={
        (note || topicTitle) && (
          <>
            {note && <View>{note}</View>}
            {topicTitle && <View>{`议题：${topicTitle}`}</View>}
          </>
        )
      }
      value={`${minutes} 分钟`}
      tags={
        isCurrent && (
          <StatusTag icon="mic" tone="accent">
            正在讨论
          </StatusTag>
        )
      }
      {...(topicId ? { onPress: () => openPage(topicPage, { topicId }) } : {})}
    />
  );
}
