import { useQuery } from '@tanstack/react-query';
import { bindingRelations } from '@/shared/community/house-binding';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import type { ShiftDetail } from '../../volunteering-types';

/** A minor asks an adult of the same home to consent to this activity. */
export function AskGuardian({ shift }: { shift: ShiftDetail }) {
  const { activityId, mine } = shift;
  const adults = useQuery(cloud.volunteering.possibleGuardians.queryOptions());
  const ask = useCommand(cloudClient.volunteering.askGuardian.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => tell('已经发给家人，请提醒看消息'),
  });
  return (
    <Section title="请家人同意">
      {mine.consent === 'asked' ? (
        <Callout tone="warning" title="在等家人答复" icon="hourglass">
          请家人打开“消息”，看过风险说明后点同意。同意以后您就能报名。
        </Callout>
      ) : (
        <Callout tone="info" icon="baby">
          {mine.consent === 'outdated'
            ? '这次活动的风险说明有更新，请家人再看一次、再同意。'
            : '未满 18 周岁的，要家里的大人同意这次活动以后才能报名。'}
        </Callout>
      )}
      {ask.failure && <Callout tone="danger">{ask.failure.message}</Callout>}
      <QueryView
        query={adults}
        loadingRows={1}
        isEmpty={(found) => found.length === 0}
        empty={
          <Empty
            icon="users"
            title="同一套房子里还没有大人认证"
            note="请家人先认证房屋，或者把签好字的纸质同意书交给负责人登记。"
          />
        }
      >
        {(found) => (
          <Card flush>
            {found.map(({ accountId, name, relation }) => (
              <ListItem
                key={accountId}
                icon="user"
                title={`请 ${name} 同意`}
                note={bindingRelations[relation]}
                onPress={() =>
                  !ask.isRunning && ask.run({ activityId, guardianAccountId: accountId })
                }
              />
            ))}
          </Card>
        )}
      </QueryView>
    </Section>
  );
}
