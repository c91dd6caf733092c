import { View } from '@tarojs/components';
import { useState } from 'react';
import { collectingLimits, isWithin } from '@/shared/conventions/collecting/collecting-limits';
import { lastCollectingDay } from '@/shared/conventions/collecting/collecting-period';
import { refusalMessage } from '@/shared/refusals';
import { startOfShanghaiDay } from '@/shared/shanghai-time';
import {
  type ConventionFront,
  type OpenRevision,
  openGiveOpinion,
} from '@/src/features/conventions/public';
import { cloudClient } from '@/src/platform/cloud';
import { openPage } from '@/src/platform/open-page';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { TextArea } from '@/src/ui/text-field/text-area';
import { day, timeLeft } from '@/src/ui/words/time';
import { openOpinionsDesk } from '../desk-pages';
import { Checklist } from './checklist';

type CollectingStepCardProps = { front: ConventionFront; revision: OpenRevision };

/** Collecting opinions: how many there are, how long it goes on, and summing up at its end. */
export function CollectingStepCard({ front, revision }: CollectingStepCardProps) {
  const { state, isCollecting, opinions, collected } = revision;
  const { id } = front.convention;
  const collects = front.may.collectInPerson;
  const toOpinions = (
    <SecondaryButton
      icon="messages-square"
      onPress={() => (collects ? openOpinionsDesk(id) : openGiveOpinion(id))}
    >
      {collects ? '看意见和提示题' : '看大家的意见'}
    </SecondaryButton>
  );
  if (state !== 'collecting')
    return (
      <>
        <View>
          {collected ? `收到 ${collected.opinions} 条意见，汇总已公开。` : '意见已经汇总。'}
        </View>
        {toOpinions}
      </>
    );
  return (
    <>
      <Needs revision={revision} />
      {opinions.waiting > 0 && <WaitingOpinions count={opinions.waiting} />}
      {isCollecting && collects ? (
        <PrimaryButton icon="clipboard-pen" onPress={() => openOpinionsDesk(id)}>
          看意见、录入纸质意见
        </PrimaryButton>
      ) : (
        <>
          {toOpinions}
          {front.may.manage && !isCollecting && <SumUp conventionId={id} />}
        </>
      )}
    </>
  );
}

function Needs({ revision }: { revision: OpenRevision }) {
  const { isCollecting, collectsUntil, opinions } = revision;
  const lastDay = day(startOfShanghaiDay(lastCollectingDay(collectsUntil)).toISOString());
  const left = timeLeft(collectsUntil);
  const onPaper = opinions.onPaper > 0 ? `，其中纸质 ${opinions.onPaper} 条` : '';
  return (
    <>
      <View>{`收到 ${opinions.shown} 条意见${onPaper}。`}</View>
      <Checklist
        items={[
          {
            word: isCollecting
              ? `征集到 ${lastDay}${left ? `，还有 ${left}` : ''}`
              : `征集已在 ${lastDay} 到期`,
            isDone: !isCollecting,
          },
          { word: '写一份意见汇总，公开给居民', isDone: false },
        ]}
      />
    </>
  );
}

const WaitingOpinions = ({ count }: { count: number }) => (
  <Callout tone="warning" title={`${count} 条意见等审核`}>
    <View>审核以后居民才看得到。请先审核，再写汇总。</View>
    <TextButton
      icon="shield-alert"
      onPress={() => openPage('/features/moderation/pages/queue/index')}
    >
      去审核
    </TextButton>
  </Callout>
);

function SumUp({ conventionId }: { conventionId: string }) {
  const [{ summary }, change, discard] = useDraft(`collected:${conventionId}`, { summary: '' });
  const [isTried, setTried] = useState(false);
  const command = useCommand(cloudClient.conventions.endCollecting.mutate, { onDone: discard });
  const isWrong = !isWithin(collectingLimits.summary, summary);
  return (
    <>
      <TextArea
        label="意见汇总"
        value={summary}
        onChange={(typed) => change({ summary: typed })}
        maxLength={collectingLimits.summary.max}
        hint="写明主要有哪些意见、打算怎样写进草案、没有采用的为什么。所有居民都能看到。"
        error={
          isTried && isWrong
            ? refusalMessage('collectingSummaryLength', collectingLimits.summary)
            : undefined
        }
      />
      {command.failure && <Callout tone="danger">{command.failure.message}</Callout>}
      <PrimaryButton
        icon="check"
        loading={command.isRunning}
        onPress={() => {
          setTried(true);
          if (!isWrong) command.run({ conventionId, summary });
        }}
      >
        公开汇总，开始拟定草案
      </PrimaryButton>
    </>
  );
}
