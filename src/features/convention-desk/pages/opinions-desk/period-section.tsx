import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { lastCollectingDay, lastDayRange } from '@/shared/conventions/collecting/collecting-period';
import {
  type CalendarDay,
  daysAfter,
  shanghaiDay,
  startOfShanghaiDay,
} from '@/shared/shanghai-time';
import type { PromptsData } from '@/src/features/conventions/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { Facts } from '@/src/ui/facts/facts';
import { day, timeLeft } from '@/src/ui/words/time';
import { LastDayField } from '../../components/last-day-field';
import { SheetFields } from '../../components/sheet-fields';

type PeriodSectionProps = { conventionId: string; prompts: PromptsData };

/** Until when opinions are taken, with the way to give people more time. */
export function PeriodSection({ conventionId, prompts }: PeriodSectionProps) {
  const { name, reason, collectsUntil, isOpen } = prompts;
  const front = useQuery(cloud.conventions.conventionFront.queryOptions({ conventionId }));
  const revision = front.data?.openRevision;
  const canProlong = front.data?.may.manage && revision?.state === 'collecting';
  const [isAsking, setAsking] = useState(false);
  const lastDay = day(startOfShanghaiDay(lastCollectingDay(collectsUntil)).toISOString());
  const left = timeLeft(collectsUntil);
  return (
    <Card>
      <Facts
        facts={[
          { name: '公约', value: name },
          { name: '为什么', value: reason },
          {
            name: '截止',
            value: isOpen && left ? `${lastDay}，还有 ${left}` : `${lastDay}，已截止`,
          },
        ]}
      />
      {canProlong && revision && (
        <>
          <TextButton icon="calendar-plus" onPress={() => setAsking(true)}>
            延长征集时间
          </TextButton>
          <Sheet open={isAsking} title="延长征集时间" onClose={() => setAsking(false)}>
            <Prolong
              conventionId={conventionId}
              begunAt={revision.begunAt}
              lastDay={lastCollectingDay(collectsUntil)}
              onDone={() => setAsking(false)}
            />
          </Sheet>
        </>
      )}
    </Card>
  );
}

type ProlongProps = {
  conventionId: string;
  begunAt: string;
  lastDay: CalendarDay;
  onDone: () => void;
};

function Prolong({ conventionId, begunAt, lastDay, onDone }: ProlongProps) {
  const { last } = lastDayRange(begunAt);
  const today = shanghaiDay(new Date());
  const first = daysAfter(lastDay < today ? daysAfter(today, -1) : lastDay, 1);
  const [chosen, setChosen] = useState(first <= last ? first : '');
  const command = useCommand(cloudClient.conventions.prolongCollecting.mutate, {
    refetches: [cloud.conventions.pathKey()],
    onDone: () => {
      tell('已延长');
      onDone();
    },
  });
  if (first > last)
    return (
      <SheetFields>
        <View>这次征集已经到最长的时间，不能再延长。</View>
      </SheetFields>
    );
  return (
    <SheetFields>
      <LastDayField
        label="延长到哪一天"
        day={chosen}
        onChange={setChosen}
        range={{ first, last }}
        hint="当天还可以提意见。"
      />
      {command.failure && <Callout tone="danger">{command.failure.message}</Callout>}
      <PrimaryButton
        loading={command.isRunning}
        onPress={() => command.run({ conventionId, lastDay: chosen })}
      >
        延长
      </PrimaryButton>
    </SheetFields>
  );
}
