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
      {agenda.map(({ id, title, note, minutes, topicId, topicTitle, isCurrent }, index) => (
        <ListItem
          key={id}
          title={`${index + 1}. ${title}`}
          note={[note, topicTitle && `议题：${topicTitle}`].filter(Boolean).join('\n')}
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
      ))}
    </Card>
  </Section>
);
