import type { SessionRefusal } from '@/shared/hall/sessions/refusals';
import { sessionLimits } from '@/shared/hall/sessions/session-limits';
import { Card } from '@/src/ui/card/card';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { TextField } from '@/src/ui/text-field/text-field';
import { type SessionFormState, usualEnd } from './session-form-state';

type Arrangement = Pick<SessionFormState, 'place' | 'startsAt' | 'endsAt' | 'limited' | 'capacity'>;

type TimeAndPlaceFieldsProps = {
  form: Arrangement;
  change: (changes: Partial<Arrangement>) => void;
  errorOf: (...codes: SessionRefusal['code'][]) => string | undefined;
};

/** When, where and for how many: what may also change after announcing. */
export function TimeAndPlaceFields({ form, change, errorOf }: TimeAndPlaceFieldsProps) {
  const { capacity } = sessionLimits;
  return (
    <>
      <DateTimeField
        label="开始时间"
        value={form.startsAt}
        onChange={(startsAt) => change({ startsAt, endsAt: usualEnd(startsAt) })}
      />
      <DateTimeField
        label="结束时间"
        value={form.endsAt}
        onChange={(endsAt) => change({ endsAt })}
        error={errorOf('sessionTimesWrong', 'sessionTooLong')}
      />
      <TextField
        label="地点"
        value={form.place}
        onChange={(place) => change({ place })}
        maxLength={sessionLimits.place.max}
        placeholder="例如：社区活动室二楼"
        error={errorOf('sessionPlaceLength')}
      />
      <Card flush>
        <SwitchRow
          title="限制人数"
          note="满了以后报名的人自动候补"
          on={form.limited}
          onChange={(limited) => change({ limited })}
        />
      </Card>
      {form.limited && (
        <TextField
          label="最多几人"
          type="number"
          value={form.capacity === 0 ? '' : String(form.capacity)}
          onChange={(typed) => change({ capacity: Number(typed.replace(/\D/g, '')) })}
          maxLength={3}
          hint={`${capacity.min} 到 ${capacity.max} 人`}
          error={errorOf('sessionCapacityRange')}
        />
      )}
    </>
  );
}
