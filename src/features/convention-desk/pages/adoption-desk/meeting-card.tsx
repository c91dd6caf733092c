import { View } from '@tarojs/components';
import { useState } from 'react';
import { areaText } from '@/shared/area-text';
import { meetingStates } from '@/shared/conventions/adoption/meeting-states';
import { shanghaiDayText, startOfShanghaiDay } from '@/shared/shanghai-time';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { PhotoGrid } from '@/src/ui/photos/photo-grid';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import type { MeetingRecord } from '../../adoption-types';
import { SheetFields } from '../../components/sheet-fields';
import { MeetingDecision } from './meeting-decision';
import { type CountName, countNames } from './meeting-entry';

type MeetingCardProps = { conventionId: string; meeting: MeetingRecord };

const looks = {
  entered: { icon: 'hourglass', tone: 'warning' },
  confirmed: { icon: 'circle-check', tone: 'success' },
  sentBack: { icon: 'undo-2', tone: 'danger' },
  withdrawn: { icon: 'circle-minus', tone: 'neutral' },
} as const;

const day = (text: string) => shanghaiDayText(startOfShanghaiDay(text));

/** The record of a meeting with its attendance sheet, and what is still to be done about it. */
export function MeetingCard({ conventionId, meeting }: MeetingCardProps) {
  const [isOpen, setOpen] = useState(meeting.state === 'entered');
  const { state, counts, countsArea, passed, photos, note, sendBackReason } = meeting;
  const counted = (name: CountName) => {
    const { heads, areaHundredths } = counts[name];
    return countsArea ? `${heads}，${areaText(areaHundredths)}` : String(heads);
  };
  return (
    <Card {...(isOpen ? {} : { onPress: () => setOpen(true), label: '看这份会议记录' })}>
      <SheetFields>
        <View>
          <StatusTag {...looks[state]}>{meetingStates[state]}</StatusTag>
        </View>
        <Facts
          facts={[
            { name: '开会', value: `${day(meeting.heldOn)}，${meeting.place}` },
            { name: '结论', value: passed ? '表决通过' : '没有通过' },
          ]}
        />
        {sendBackReason !== null && (
          <Callout tone="warning" title="退回的原因">
            {sendBackReason}
          </Callout>
        )}
        {isOpen && (
          <>
            <Facts
              facts={[
                { name: '规则', value: meeting.ruleSetName },
                { name: '通知', value: day(meeting.calledOn) },
                { name: '主持人', value: meeting.chair },
                { name: '记录人', value: meeting.recorder },
                ...(Object.keys(countNames) as CountName[]).map((name) => ({
                  name: countNames[name],
                  value: counted(name),
                })),
                ...(note === '' ? [] : [{ name: '备注', value: note }]),
              ]}
            />
            <PhotoGrid photos={photos} />
          </>
        )}
        {state === 'entered' && <MeetingDecision {...{ conventionId, meeting }} />}
      </SheetFields>
    </Card>
  );
}
