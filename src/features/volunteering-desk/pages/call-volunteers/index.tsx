import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { periodText } from '@/src/features/volunteering/public';
import { type CloudOutputs, cloud, cloudClient } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Facts } from '@/src/ui/facts/facts';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { openMessageShift, openShiftDesk } from '../../desk-pages';
import './call-volunteers.scss';

type CallOptions = CloudOutputs['volunteering']['callOptions'];

const title = '呼叫志愿者';

/** Calls matching volunteers to a shift that lacks people, after showing how many it reaches. */
export default function CallVolunteersPage() {
  const shiftId = usePageParameter('shiftId');
  const query = useQuery(cloud.volunteering.callOptions.queryOptions({ shiftId }));
  const [asking, setAsking] = useState(false);
  const call = useCommand(cloudClient.volunteering.callForHelp.mutate, {
    onDone: () => setAsking(false),
  });
  const options = query.data;
  const called = call.output;
  const canCall = options !== undefined && whyNot(options) === null && !called;
  return (
    <Page
      title={title}
      {...(options
        ? {
            actions: (
              <>
                <SecondaryButton icon="list-checks" onPress={() => openShiftDesk(shiftId)}>
                  看这个班次
                </SecondaryButton>
                {!called && (
                  <PrimaryButton icon="siren" disabled={!canCall} onPress={() => setAsking(true)}>
                    {canCall ? `呼叫 ${options.willCall} 位志愿者` : '现在不能呼叫'}
                  </PrimaryButton>
                )}
              </>
            ),
          }
        : {})}
    >
      <QueryView query={query}>
        {(shown) => (
          <>
            <ShiftFacts options={shown} />
            {called ? (
              <Callout tone="success" title={`正在通知 ${called.willCall} 位志愿者`}>
                消息马上会出现在他们的“我的 → 消息”里，同意接收的也会收到微信。可以离开这一页。
              </Callout>
            ) : (
              <Reach options={shown} onMessage={() => openMessageShift(shiftId)} />
            )}
          </>
        )}
      </QueryView>
      <ConfirmDialog
        open={asking}
        title={`请 ${options?.willCall ?? 0} 位志愿者来帮忙？`}
        message="每人一天最多收到一次呼叫。来不来由他们自己决定，不会被追问。"
        confirmLabel="发出呼叫"
        loading={call.isRunning}
        onConfirm={() => call.run({ shiftId })}
        onCancel={() => setAsking(false)}
      >
        {call.failure && <Callout tone="danger">{call.failure.message}</Callout>}
      </ConfirmDialog>
    </Page>
  );
}

function ShiftFacts({ options }: { options: CallOptions }) {
  const { title: activity, place, startsAt, endsAt, needed, confirmed } = options;
  const lacks = Math.max(0, needed - confirmed);
  return (
    <>
      <Card tone={lacks > 0 ? 'warning' : 'success'}>
        <View className="call__answer">{lacks > 0 ? `还差 ${lacks} 人` : '人数已经够了'}</View>
        <View className="call__note">{`需要 ${needed} 人，报名成功 ${confirmed} 人。`}</View>
      </Card>
      <Card>
        <Facts
          facts={[
            { name: '活动', value: activity },
            { name: '时间', value: periodText(startsAt, endsAt) },
            { name: '地点', value: place },
          ]}
        />
      </Card>
    </>
  );
}

/** Why nobody can be called now; null: they can. */
function whyNot({ isComing, missing, matching, todaysCall }: CallOptions): string | null {
  if (!isComing) return '这个班次已经开始、结束或取消，不能再呼叫志愿者。';
  if (todaysCall) {
    return `今天已经呼叫过，通知了 ${todaysCall.called} 位志愿者。一个班次一天只呼叫一次，明天还缺人可以再呼叫。`;
  }
  if (missing === 0) return '人数已经够了，或名额已满，不用再呼叫。';
  if (matching > 0) return null;
  return '现在没有可以呼叫的志愿者：愿意接受呼叫的人今天都通知过了，或时间、条件不合适。可以把班次转发到业主群。';
}

function Reach({ options, onMessage }: { options: CallOptions; onMessage: () => void }) {
  const reason = whyNot(options);
  if (reason) {
    return (
      <Callout tone="info">
        <View>{reason}</View>
        <SecondaryButton icon="send" onPress={onMessage}>
          给已报名的人发通知
        </SecondaryButton>
      </Callout>
    );
  }
  const { matching, willCall } = options;
  return (
    <>
      <Card>
        <Facts
          facts={[
            { name: '合适的人', value: `${matching} 位` },
            { name: '这次通知', value: `${willCall} 位` },
          ]}
        />
      </Card>
      <View className="call__note">
        只通知愿意接受呼叫、年龄和技能合适、那个时间有空、今天没有被呼叫过的成年志愿者。喜欢这类活动的、住在附近的先通知。看不到他们的名字，报名以后才会出现在名单里。
      </View>
    </>
  );
}
