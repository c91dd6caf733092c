import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/src/ui/card/card';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { TextField } from '@/src/ui/text-field/text-field';
import { openRegisterVolunteer, openShiftSignups } from '../../desk-pages';
import { PersonTags, personNote } from './person-looks';
import { PersonSheet } from './person-sheet';
import type { ShiftDesk } from './shift-desk-types';
import './person-sheet.scss';

/** From so many on one looks for a name rather than reading the list. */
const longList = 8;

/** Who is on the list or was there. Tapped, each can be put down as come and gone. */
export function PeopleList({ desk }: { desk: ShiftDesk }) {
  const [search, setSearch] = useState('');
  const [chosenId, choose] = useState<string | null>(null);
  const { people, shiftId } = desk;
  const wanted = search.trim();
  const found = people.filter(
    ({ name, phone }) => wanted === '' || name.includes(wanted) || phone.endsWith(wanted),
  );
  const chosen = people.find(({ volunteerId }) => volunteerId === chosenId);
  return (
    <>
      <Section title={`名单 ${people.length} 人`}>
        {people.length >= longList && (
          <TextField
            label="找人"
            value={search}
            onChange={setSearch}
            maxLength={20}
            placeholder="姓名，或电话的后几位"
          />
        )}
        {found.length === 0 ? (
          <Empty
            icon="users"
            title={people.length === 0 ? '还没有人' : '没有找到'}
            note="来的人可以扫码当场加入，也可以由您加进来。"
          />
        ) : (
          <Card flush>
            {found.map((person) => (
              <ListItem
                key={person.volunteerId}
                title={person.name}
                note={personNote(person)}
                tags={<PersonTags person={person} />}
                onPress={() => choose(person.volunteerId)}
              />
            ))}
          </Card>
        )}
      </Section>
      {desk.state === 'open' && (
        <Card flush>
          <ListItem
            icon="user-plus"
            title="把志愿者加到名单"
            note="没带手机、没有报名的人"
            onPress={() => openShiftSignups(shiftId)}
          />
          <ListItem
            icon="clipboard-list"
            title="现场登记新志愿者"
            note="还不是志愿者的人"
            onPress={() => openRegisterVolunteer(shiftId)}
          />
        </Card>
      )}
      <Sheet open={chosen !== undefined} title={chosen?.name ?? ''} onClose={() => choose(null)}>
        <View className="person-sheet">
          {chosen && <PersonSheet desk={desk} person={chosen} onDone={() => choose(null)} />}
        </View>
      </Sheet>
    </>
  );
}
