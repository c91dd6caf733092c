import { useState } from 'react';
import { meetingLimits } from '@/shared/conventions/adoption/meeting-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { PhotoPicker } from '@/src/ui/photos/photo-picker';
import { Section } from '@/src/ui/section/section';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import type { AdoptionRule } from '../../adoption-types';
import { CountFields } from './count-fields';
import { emptyMeeting, entryProblems, meetingInput } from './meeting-entry';
import { RuleChoice } from './rule-choice';

type MeetingFormProps = { conventionId: string; rules: readonly AdoptionRule[] };

const { place, personName, note, photos } = meetingLimits;

/** The record of an assembly that met, typed from its papers. What is typed survives leaving the page. */
export function MeetingForm({ conventionId, rules }: MeetingFormProps) {
  const [entry, change, discard] = useDraft(`conventionMeeting:${conventionId}`, emptyMeeting);
  const [isTried, setTried] = useState(false);
  const recording = useCommand(cloudClient.conventions.recordMeeting.mutate, {
    refetches: [cloud.conventions.pathKey()],
    onDone: discard,
  });
  const rule = rules.find(({ id }) => id === entry.ruleSetId) ?? rules[0];
  const problems = entryProblems(entry, rule);
  const shown = isTried ? problems : {};
  const record = () => {
    setTried(true);
    if (rule && Object.keys(problems).length === 0) {
      recording.run(meetingInput(conventionId, entry, rule));
    }
  };
  return (
    <Section title="录入会议记录">
      <RuleChoice
        rules={rules}
        value={rule?.id ?? null}
        onChange={(ruleSetId) => change({ ruleSetId })}
      />
      <DateTimeField
        label="通知大家的日子"
        withTime={false}
        value={entry.calledOn}
        onChange={(calledOn) => change({ calledOn })}
        hint={rule ? `至少要在开会前 ${rule.noticeDays} 天通知。` : undefined}
        error={shown.calledOn}
      />
      <DateTimeField
        label="开会的日子"
        withTime={false}
        value={entry.heldOn}
        onChange={(heldOn) => change({ heldOn })}
        error={shown.heldOn}
      />
      <TextField
        label="地点"
        value={entry.place}
        onChange={(typed) => change({ place: typed })}
        maxLength={place.max}
        error={shown.place}
      />
      <TextField
        label="主持人"
        value={entry.chair}
        onChange={(chair) => change({ chair })}
        maxLength={personName.max}
        error={shown.chair}
      />
      <TextField
        label="记录人"
        value={entry.recorder}
        onChange={(recorder) => change({ recorder })}
        maxLength={personName.max}
        hint="姓名只写进备案材料，不公开。"
        error={shown.recorder}
      />
      <CountFields
        {...{ entry, change }}
        countsArea={rule?.countsArea ?? false}
        headsError={shown.heads}
        areasError={shown.areas}
      />
      <PhotoPicker
        label="签到表照片"
        photos={entry.photos}
        onChange={(taken) => change({ photos: taken })}
        most={photos.max}
        hint={shown.photos ?? '拍清楚每一页，核对的人要对照。只有工作人员能看。'}
      />
      <TextArea
        label="备注"
        value={entry.note}
        onChange={(typed) => change({ note: typed })}
        maxLength={note.max}
        optional
      />
      {isTried && Object.keys(problems).length > 0 && (
        <Callout tone="warning" title="还没有填好">
          {Object.values(problems).join('')}
        </Callout>
      )}
      {recording.failure && <Callout tone="danger">{recording.failure.message}</Callout>}
      <PrimaryButton icon="check" loading={recording.isRunning} onPress={record}>
        录入，请另一位核对
      </PrimaryButton>
    </Section>
  );
}
