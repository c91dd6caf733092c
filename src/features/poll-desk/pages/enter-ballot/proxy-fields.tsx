import { View } from '@tarojs/components';
import { useState } from 'react';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { TextField } from '@/src/ui/text-field/text-field';
import { FindByRoom } from '../../components/find-by-room';
import type { EntryDesk, VoterToEnter } from '../../entry-types';
import type { EntryForm } from './entry-form';

type ProxyFieldsProps = {
  desk: EntryDesk;
  pollId: string;
  form: EntryForm;
  onChange: (changes: Partial<EntryForm>) => void;
};

/** What the written authorisation says, and who acts by it. */
export function ProxyFields({ desk, pollId, form, onChange }: ProxyFieldsProps) {
  const { principalsPerProxy, proxyWithinHousehold } = desk;
  return (
    <Section title="委托书">
      <Callout tone="info">
        <View>
          {`${proxyWithinHousehold ? '受托人要是本户的成员。' : ''}${principalsPerProxy === null ? '' : `一个人最多接受 ${principalsPerProxy} 户的委托。`}照委托人写明的意见录入。`}
        </View>
      </Callout>
      <ProxyPerson {...{ desk, pollId, form, onChange }} />
      <TextField
        label="委托的事项"
        value={form.proxyMatter}
        onChange={(proxyMatter) => onChange({ proxyMatter })}
        maxLength={200}
      />
      <DateTimeField
        label="委托期限，从"
        withTime={false}
        value={form.proxyFrom}
        onChange={(proxyFrom) => onChange({ proxyFrom })}
      />
      <DateTimeField
        label="委托期限，到（含当天）"
        withTime={false}
        value={form.proxyUntil}
        onChange={(proxyUntil) => onChange({ proxyUntil })}
      />
    </Section>
  );
}

/** By the register where it knows them, so that two of one name are told apart. */
function ProxyPerson({ pollId, form, onChange }: ProxyFieldsProps) {
  const [isSearching, search] = useState(false);
  const [household, setHousehold] = useState<VoterToEnter | null>(null);
  if (form.proxyPersonId !== null)
    return (
      <Card flush>
        <ListItem
          icon="user-check"
          title={form.proxyName}
          note="受托人，已对上名册"
          value={
            <TextButton onPress={() => onChange({ proxyPersonId: null, proxyName: '' })}>
              重新选
            </TextButton>
          }
        />
      </Card>
    );
  return (
    <>
      <TextField
        label="受托人姓名"
        value={form.proxyName}
        onChange={(proxyName) => onChange({ proxyName })}
        maxLength={30}
      />
      <TextButton icon="search" onPress={() => search(!isSearching)}>
        {isSearching ? '不在名册里，只写姓名' : '受托人也在名册里，按房号选'}
      </TextButton>
      {isSearching && <FindByRoom pollId={pollId} onFound={setHousehold} />}
      {isSearching && household && (
        <ChoiceGroup
          label={`${household.roomLabel}的哪一位`}
          choices={household.people.map(({ personId, name }) => ({ value: personId, label: name }))}
          value={null}
          onChange={(proxyPersonId) => {
            const person = household.people.find(({ personId }) => personId === proxyPersonId);
            onChange({ proxyPersonId, proxyName: person?.name ?? '' });
          }}
        />
      )}
    </>
  );
}
