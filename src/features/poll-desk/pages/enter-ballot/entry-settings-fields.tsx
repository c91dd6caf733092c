import { channels } from '@/shared/polls/channels';
import type { EntryChannel } from '@/shared/polls/entries/entry-channels';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { Section } from '@/src/ui/section/section';
import { channelIcons } from '../../entry-looks';
import type { EntryDesk } from '../../entry-types';
import type { EntrySettings } from './entry-form';

type SettingsProps = {
  desk: EntryDesk;
  settings: EntrySettings;
  onChange: (settings: EntrySettings) => void;
};

const notes: Record<EntryChannel, string> = {
  paper: '本人填写、签名的票',
  doorToDoor: '工作人员上门时当面说的意见',
  telephone: '本人打电话说的意见',
  proxy: '受托人拿着委托书来的票',
};

/** For the whole pile: which kind of ballot, and when they were handed over. */
export function EntrySettingsFields({ desk, settings, onChange }: SettingsProps) {
  const isClosed = Date.now() >= Date.parse(desk.closesAt);
  const open = desk.channels.filter(
    (channel) => !isClosed || channel === 'paper' || channel === 'proxy',
  );
  return (
    <>
      <Section title="这一批是什么票">
        <ChoiceGroup
          label="票的种类"
          showLabel={false}
          choices={open.map((channel) => ({
            value: channel,
            label: channels[channel],
            note: notes[channel],
            icon: channelIcons[channel],
          }))}
          value={settings.channel}
          onChange={(channel) => onChange({ ...settings, channel })}
        />
      </Section>
      <Section title="什么时候交的">
        {!isClosed && (
          <ChoiceGroup
            label="交票的时间"
            showLabel={false}
            choices={[
              { value: 'now', label: '刚才', note: '现在收到，现在录入' },
              { value: 'then', label: '早些时候', note: '按收到票的时间，不是录入的时间' },
            ]}
            value={settings.statedAt === null ? 'now' : 'then'}
            onChange={(when) =>
              onChange({
                ...settings,
                statedAt: when === 'now' ? null : new Date().toISOString(),
              })
            }
          />
        )}
        {settings.statedAt !== null && (
          <DateTimeField
            label="收到票的时间"
            value={settings.statedAt}
            earliest={desk.opensAt}
            latest={desk.closesAt}
            hint="以本人最后一次表达为准，所以时间要准"
            onChange={(statedAt) => onChange({ ...settings, statedAt })}
          />
        )}
      </Section>
    </>
  );
}
