import { mostScheduledDays } from '@/shared/notices/drafts/drafted-notice';
import { afterFullDays } from '@/shared/shanghai-time';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { Section } from '@/src/ui/section/section';

type WhenFieldProps = {
  /** A UTC instant; null: now. */
  at: string | null;
  onChange: (at: string | null) => void;
};

/** The next full hour at least half an hour away. */
const soon = (): string => {
  const hour = 3_600_000;
  return new Date(Math.ceil((Date.now() + hour / 2) / hour) * hour).toISOString();
};

/** Now, or at a set time: then it comes out by itself, and can be held back until then. */
export function WhenField({ at, onChange }: WhenFieldProps) {
  const now = new Date();
  return (
    <Section>
      <ChoiceGroup
        label="什么时候发布"
        choices={[
          { value: 'now', label: '现在', icon: 'send' },
          {
            value: 'later',
            label: '定时',
            note: '到时候自动发，之前可以取消',
            icon: 'calendar-clock',
          },
        ]}
        value={at === null ? 'now' : 'later'}
        onChange={(when) => onChange(when === 'now' ? null : soon())}
      />
      {at !== null && (
        <DateTimeField
          label="发布时间"
          value={at}
          earliest={now.toISOString()}
          latest={afterFullDays(now, mostScheduledDays).toISOString()}
          onChange={onChange}
        />
      )}
    </Section>
  );
}
