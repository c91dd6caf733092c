import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CalendarEvent } from '@/shared/calendar-file';
import { enterInCalendar } from '@/src/platform/calendar-entry';
import { TextButton } from '../button/button';
import { Callout } from '../callout/callout';

/** Puts an event into the person's calendar, and says what became of it. */
export function CalendarButton({ event }: { event: CalendarEvent }) {
  const [outcome, setOutcome] = useState<{ done: boolean; words: string } | null>(null);
  const enter = async () => setOutcome(await enterInCalendar(event));
  return (
    <View>
      <TextButton icon="calendar-plus" onPress={() => void enter()}>
        加入手机日历
      </TextButton>
      {outcome && <Callout tone={outcome.done ? 'success' : 'warning'}>{outcome.words}</Callout>}
    </View>
  );
}
