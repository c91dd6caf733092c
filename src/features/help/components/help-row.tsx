import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { openHelpList } from '../help-pages';

/** The way to help among neighbours, for the volunteering tab: what waits, for whom. */
export function HelpRow() {
  const { data } = useQuery(cloud.volunteering.helpSummary.queryOptions());
  const awaitMe = data?.awaitMe ?? 0;
  const toSettle = data?.toSettle ?? 0;
  const note =
    data && data.open > 0 ? `${data.open} 件事等人帮忙` : '取药、买菜、修灯泡，互相搭把手';
  return (
    <Card flush>
      <ListItem
        icon="heart-handshake"
        title="邻里互助"
        note={note}
        tags={
          awaitMe + toSettle > 0 && (
            <StatusTag icon="clipboard-check" tone="warning">
              {awaitMe > 0 ? `${awaitMe} 件等您确认时间` : `${toSettle} 件等您处理`}
            </StatusTag>
          )
        }
        onPress={() => openHelpList(awaitMe === 0 && toSettle > 0 ? 'toSettle' : 'open')}
      />
    </Card>
  );
}
