import type { ActivityRefusal } from '@/shared/volunteering/activities/refusals';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { ManyChoices } from '@/src/ui/choice-group/many-choices';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { SelectField } from '@/src/ui/select-field/select-field';
import { shortTime } from '@/src/ui/words/time';
import { lengthChoices, type PlanFormState } from '../../plan-form-state';
import { datesOf, whenProblems } from './plan-dates';

type WhenFieldsProps = {
  form: PlanFormState;
  change: (changes: Partial<PlanFormState>) => void;
  errorOf: (...codes: ActivityRefusal['code'][]) => string | undefined;
};

const weekdays = ['一', '二', '三', '四', '五', '六', '日'].map((word, index) => ({
  value: String(index + 1),
  label: `周${word}`,
}));

const shownDates = 4;

/** Once or weekly, when, and how long. */
export function WhenFields({ form, change, errorOf }: WhenFieldsProps) {
  const isWeekly = form.kind === 'weekly';
  return (
    <>
      <ChoiceGroup
        label="排几次？"
        choices={[
          { value: 'once', label: '只有一次', icon: 'calendar' },
          { value: 'weekly', label: '每周重复', note: '一次排好几周', icon: 'repeat' },
        ]}
        value={form.kind}
        onChange={(kind) => change({ kind })}
      />
      <DateTimeField
        label={isWeekly ? '从哪天、几点开始' : '开始时间'}
        value={form.startsAt}
        onChange={(startsAt) => change({ startsAt })}
        error={errorOf('shiftTimesWrong', 'shiftStartPassed')}
      />
      <SelectField
        label="每班多久"
        options={lengthChoices(form.lengthMinutes)}
        value={String(form.lengthMinutes)}
        onChange={(minutes) => change({ lengthMinutes: Number(minutes) })}
      />
      {isWeekly && (
        <>
          <ManyChoices
            label="每周星期几"
            choices={weekdays}
            values={form.weekdays}
            onChange={(chosen) => change({ weekdays: chosen })}
          />
          <DateTimeField
            label="排到哪天为止"
            withTime={false}
            value={form.until}
            onChange={(until) => change({ until })}
            error={errorOf('seriesDaysWrong', 'seriesEmpty', 'seriesTooLong')}
          />
        </>
      )}
      <Preview form={form} />
    </>
  );
}

/** What comes of it, before it is sent. */
function Preview({ form }: { form: PlanFormState }) {
  if (form.startsAt === null || whenProblems(form).length > 0) return null;
  const dates = datesOf(form);
  if (dates.length < 2) return null;
  const first = dates.slice(0, shownDates).map(({ startsAt }) => shortTime(startsAt.toISOString()));
  return (
    <Callout tone="info" icon="calendar-clock" title={`一共 ${dates.length} 个班次`}>
      {`${first.join('；')}${dates.length > shownDates ? '；……' : ''}`}
    </Callout>
  );
}
