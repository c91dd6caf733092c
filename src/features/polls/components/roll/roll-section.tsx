import { openPollRoll } from '@/src/features/poll-desk/public';
import { useMay } from '@/src/platform/use-me';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import type { PollDetail } from '../../poll-types';
import { openOwnRollRow, openRollObjections } from '../../roll-pages';

/** The roll on the page of a poll: my own row of it, what is objected, and staff's way to it. */
export function RollSection({ poll }: { poll: PollDetail }) {
  const mayPrepare = useMay('polls.prepare');
  const { id, phase, rollVersion, rollObjections, voters } = poll;
  const { filed, unanswered } = rollObjections;
  return (
    <Section title="核对名册">
      <Card flush>
        <ListItem
          icon="shield-check"
          title="我在名册里的这一行"
          note={
            voters.length > 0 ? '看一看面积和人对不对，由手机核对' : '名册里没有找到您，看看怎么办'
          }
          tags={
            rollVersion > 1 && (
              <StatusTag
                icon="history"
                tone="info"
              >{`名册更正过，现在是第 ${rollVersion} 版`}</StatusTag>
            )
          }
          onPress={() => openOwnRollRow(id)}
        />
        {(phase === 'announced' || filed > 0) && (
          <ListItem
            icon="message-circle-reply"
            title="名册异议和答复"
            note={filed === 0 ? '还没有人提出异议' : `收到 ${filed} 件`}
            tags={
              unanswered > 0 && (
                <StatusTag icon="hourglass" tone="warning">{`${unanswered} 件等待答复`}</StatusTag>
              )
            }
            onPress={() => openRollObjections(id)}
          />
        )}
        {mayPrepare && (
          <ListItem
            icon="clipboard-list"
            title="管理名册（工作人员）"
            note="按楼栋查看、更正、答复异议"
            onPress={() => openPollRoll(id)}
          />
        )}
      </Card>
    </Section>
  );
}
