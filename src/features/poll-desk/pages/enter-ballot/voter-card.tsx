import { View } from '@tarojs/components';
import { channels } from '@/shared/polls/channels';
import { conflictText, statementText } from '@/shared/polls/entries/conflict-words';
import { whySetAside } from '@/shared/polls/entries/which-ballot-counts';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { ListItem } from '@/src/ui/list-item/list-item';
import { channelIcons } from '../../entry-looks';
import type { VoterToEnter } from '../../entry-types';
import type { EntrySettings } from './entry-form';

type VoterCardProps = {
  voter: VoterToEnter;
  settings: EntrySettings;
  personId: string | null;
  onPerson: (personId: string) => void;
};

/** Whose ballot this is, and what becomes of it beside what is on file: that, never how it was cast. */
export function VoterCard({ voter, settings, personId, onPerson }: VoterCardProps) {
  const { roomLabel, people, waiting } = voter;
  const names = people.map(({ name }) => name).join('、');
  return (
    <>
      <Card flush>
        <ListItem
          icon={channelIcons[settings.channel]}
          title={roomLabel}
          note={names || '建设单位'}
          value={channels[settings.channel]}
        />
      </Card>
      <Conflict voter={voter} settings={settings} />
      {waiting.length > 0 && (
        <Callout tone="warning" title="这一户已经录过，还没有核对">
          {waiting.map((statement) => (
            <View key={`${statement.channel}${statement.statedAt}`}>
              {`${statementText(statement)}。`}
            </View>
          ))}
          <View>如果是同一张票，就不用再录。</View>
        </Callout>
      )}
      {people.length > 1 && (
        <ChoiceGroup
          label={settings.channel === 'proxy' ? '是哪一位委托的' : '是哪一位的意见'}
          choices={people.map((person) => ({
            value: person.personId,
            label: person.name,
            ...(person.personId === voter.representativeId ? { note: '共有人的代表' } : {}),
          }))}
          value={personId}
          onChange={onPerson}
        />
      )}
    </>
  );
}

function Conflict({ voter: { standing }, settings }: Pick<VoterCardProps, 'voter' | 'settings'>) {
  if (standing === null) return null;
  const statedAt = settings.statedAt ?? new Date().toISOString();
  const entered = { channel: settings.channel, statedAt };
  const reason = whySetAside(standing, entered);
  return (
    <Callout tone={reason ? 'warning' : 'info'} title="这一户已经有票">
      <View>{conflictText(standing, entered, reason)}</View>
    </Callout>
  );
}
