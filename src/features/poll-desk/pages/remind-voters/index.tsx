import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Facts } from '@/src/ui/facts/facts';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { dayAndTime } from '@/src/ui/words/time';
import { PollLabelOf } from '../../components/poll-label';
import { openMissingVoters } from '../../turnout-pages';
import type { ReminderPreview } from '../../turnout-types';
import './remind-voters.scss';

/** Reminds everybody who has not voted, after showing whom it reaches and within which limits. */
export default function RemindVotersPage() {
  const pollId = usePageParameter('pollId');
  const query = useQuery(cloud.polls.previewReminders.queryOptions({ pollId }));
  const [asking, setAsking] = useState(false);
  const remind = useCommand(cloudClient.polls.remindMissingVoters.mutate, {
    onDone: () => setAsking(false),
  });
  const sent = remind.output;
  const preview = query.data;
  const canSend = preview !== undefined && preview.phase === 'open' && preview.toRemind > 0;
  return (
    <Page
      title="提醒投票"
      {...(preview
        ? {
            actions: (
              <>
                <SecondaryButton icon="list-checks" onPress={() => openMissingVoters(pollId)}>
                  上门名单
                </SecondaryButton>
                {!sent && (
                  <PrimaryButton icon="send" disabled={!canSend} onPress={() => setAsking(true)}>
                    {canSend ? `提醒这 ${preview.toRemind} 户` : '现在没有可提醒的'}
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
            <PollLabelOf pollId={pollId} />
            {sent ? (
              <Callout tone="success" title={`正在提醒 ${sent.toRemind} 户`}>
                <View>
                  消息马上会出现在他们的“我的 → 消息”里，同意接收的也会收到微信。可以离开这一页。
                </View>
              </Callout>
            ) : (
              <Preview preview={shown} />
            )}
          </>
        )}
      </QueryView>
      <ConfirmDialog
        open={asking}
        title={`提醒 ${preview?.toRemind ?? 0} 户来投票？`}
        message="每户 24 小时内只会收到一次。已经投票的不会收到。"
        confirmLabel="发提醒"
        loading={remind.isRunning}
        onConfirm={() => remind.run({ pollId })}
        onCancel={() => setAsking(false)}
      >
        {remind.failure && <Callout tone="danger">{remind.failure.message}</Callout>}
      </ConfirmDialog>
    </Page>
  );
}

function Preview({ preview }: { preview: ReminderPreview }) {
  const { missing, toRemind, limited, unreachable, limits, closesAt, phase } = preview;
  return (
    <>
      <Card tone="accent">
        <View className="remind__answer">{`还有 ${missing} 户没有投票`}</View>
        <View className="remind__note">
          {phase === 'open' ? `${dayAndTime(closesAt)} 截止。` : '投票已经截止，不能再提醒。'}
        </View>
      </Card>
      <Card>
        <Facts
          facts={[
            { name: '可以提醒', value: `${toRemind} 户` },
            { name: '提醒过了', value: `${limited} 户，暂时不再打扰` },
            { name: '要上门', value: `${unreachable} 户，没有绑定小程序` },
          ]}
        />
      </Card>
      <View className="remind__note">
        {`同一户 ${limits.hoursBetween} 小时内最多提醒一次，一次表决最多 ${limits.perPoll} 次。截止前 ${limits.hoursBeforeClosing} 小时，系统会自动提醒一次，也算在里面。`}
      </View>
    </>
  );
}
