import { type CalendarDay, shanghaiDay, startOfShanghaiDay } from '@/shared/shanghai-time';
import { certificateLimits } from '@/shared/volunteering/certificates/certificate-limits';
import {
  type RecordKind,
  recordKindNames,
  recordKinds,
} from '@/shared/volunteering/certificates/record-kinds';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';

export type EntryContent = {
  kind: RecordKind;
  title: string;
  detail: string;
  givenBy: string;
  onDate: CalendarDay;
};

export const emptyEntry = (): EntryContent => ({
  ...{ kind: 'training', title: '', detail: '', givenBy: '' },
  onDate: shanghaiDay(new Date()),
});

const { recordTitle, recordGivenBy, recordDetail } = certificateLimits;

export const isEntryComplete = ({ title, givenBy }: EntryContent): boolean =>
  title.trim().length >= recordTitle.min && givenBy.trim().length >= recordGivenBy.min;

type EntryFormProps = {
  content: EntryContent;
  onChange: (content: EntryContent) => void;
  isTried: boolean;
};

/** What is written into a volunteer's record. */
export function EntryForm({ content, onChange, isTried }: EntryFormProps) {
  const change = (changes: Partial<EntryContent>) => onChange({ ...content, ...changes });
  const problem = (text: string, least: number) =>
    isTried && text.trim().length < least ? `请写 ${least} 个字以上。` : undefined;
  return (
    <>
      <ChoiceGroup
        label="类别"
        choices={recordKindNames.map((kind) => ({ value: kind, label: recordKinds[kind] }))}
        value={content.kind}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        label="名称"
        value={content.title}
        onChange={(title) => change({ title })}
        maxLength={recordTitle.max}
        placeholder="例如 急救培训、最美志愿者"
        error={problem(content.title, recordTitle.min)}
      />
      <TextField
        label="培训、表彰或评价的单位"
        value={content.givenBy}
        onChange={(givenBy) => change({ givenBy })}
        maxLength={recordGivenBy.max}
        placeholder="例如 街道红十字会"
        error={problem(content.givenBy, recordGivenBy.min)}
      />
      <DateTimeField
        label="日期"
        withTime={false}
        latest={new Date().toISOString()}
        value={startOfShanghaiDay(content.onDate).toISOString()}
        onChange={(instant) => change({ onDate: shanghaiDay(instant) })}
      />
      <TextArea
        label="说明"
        optional
        value={content.detail}
        onChange={(detail) => change({ detail })}
        maxLength={recordDetail.max}
        placeholder="例如 心肺复苏，8 小时，考核合格"
      />
    </>
  );
}
