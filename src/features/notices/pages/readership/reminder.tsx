import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { dayAndTime } from '@/src/ui/words/time';
import './readership.scss';

type ReminderProps = { noticeId: string; needsConfirmation: boolean };

/** Sending it again to those whom it has not reached: how many, before it is done; once a day. */
export function Reminder({ noticeId, needsConfirmation }: ReminderProps) {
  const [missing, setMissing] = useState<'reading' | 'confirmation'>(
    needsConfirmation ? 'confirmation' : 'reading',
  );
  const [isAsking, setAsking] = useState(false);
  const question = { noticeId, missing };
  const count = useQuery(cloud.notices.countReminder.queryOptions(question));
  const send = useCommand(cloudClient.notices.sendReminder.mutate, {
    refetches: [cloud.notices.countReminder.pathKey()],
  });
  const verb = missing === 'reading' ? '没看' : '没确认';
  return (
    <Section title="再提醒一次">
      {needsConfirmation && (
        <ChoiceGroup
          label="提醒谁"
          showLabel={false}
          value={missing}
          onChange={setMissing}
          choices={[
            { value: 'confirmation', label: '提醒没确认的人' },
            { value: 'reading', label: '只提醒没看的人' },
          ]}
        />
      )}
      <QueryView query={count} loadingRows={1}>
        {({ people, pushed, remindedToday, reminders }) => (
          <>
            <Card>
              <View>{`还${verb}的有 ${people} 人。`}</View>
              {people > 0 && (
                <View className="readership__note">
                  {`提醒会出现在每个人的消息里；其中 ${pushed} 人会收到微信消息，其他人没有同意接收，或者一小时内刚收到过。`}
                </View>
              )}
              {reminders[0] && (
                <View className="readership__note">
                  {`上次提醒：${dayAndTime(reminders[0].at)}，${reminders[0].people} 人`}
                </View>
              )}
            </Card>
            {send.output && (
              <Callout tone="success">
                <View>{`已经开始提醒 ${send.output.people} 人。`}</View>
              </Callout>
            )}
            {send.failure && (
              <Callout tone="danger">
                <View>{send.failure.message}</View>
              </Callout>
            )}
            {remindedToday ? (
              <View className="readership__note">今天已经提醒过了，明天可以再提醒。</View>
            ) : (
              people > 0 && (
                <SecondaryButton
                  icon="bell"
                  loading={send.isRunning}
                  onPress={() => setAsking(true)}
                >
                  {`提醒这 ${people} 人`}
                </SecondaryButton>
              )
            )}
            <ConfirmDialog
              open={isAsking}
              title={`提醒 ${people} 人吗？`}
              message="一份公告一天只能提醒一次。"
              confirmLabel="发提醒"
              onConfirm={() => {
                setAsking(false);
                send.run(question);
              }}
              onCancel={() => setAsking(false)}
            />
          </>
        )}
      </QueryView>
    </Section>
  );
}
