import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { SecondaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { TextField } from '@/src/ui/text-field/text-field';
import { LegalEffectTagOf } from '../../components/legal-effect-tag';
import { LookTag } from '../../components/look-tag';
import { openRepresentative } from '../../poll-pages';

/** The votes that several people share, to find one's room among them. */
export function SharedVoters({ pollId }: { pollId: string }) {
  const [typed, setTyped] = useState('');
  const [room, setRoom] = useState('');
  const [onlyMissing, setOnlyMissing] = useState(true);
  const voters = useInfiniteQuery(
    cloud.polls.listSharedVoters.infiniteQueryOptions({ pollId, room, onlyMissing }, nextPage),
  );
  return (
    <Page title="共有人的代表">
      <LegalEffectTagOf pollId={pollId} />
      <TextField
        label="房号"
        value={typed}
        onChange={setTyped}
        maxLength={40}
        placeholder="例如：3栋2单元"
        optional
      />
      <SecondaryButton icon="search" onPress={() => setRoom(typed.trim())}>
        查找
      </SecondaryButton>
      <Card flush>
        <SwitchRow
          title="只看还没有代表、意见不一致的"
          on={onlyMissing}
          onChange={setOnlyMissing}
        />
      </Card>
      <PagedList
        query={voters}
        itemKey={({ voterId }) => voterId}
        renderItem={({ voterId, roomLabel, people, named, conflict, wanted }) => (
          <Card flush>
            <ListItem
              icon="house"
              title={roomLabel}
              note={<SharedNote people={people} wanted={wanted} />}
              tags={
                <LookTag
                  look={
                    conflict
                      ? { word: '意见不一致，待协调', icon: 'triangle-alert', tone: 'danger' }
                      : named
                        ? { word: '已有代表', icon: 'user-check', tone: 'success' }
                        : { word: '还没有代表', icon: 'users', tone: 'warning' }
                  }
                />
              }
              onPress={() => openRepresentative(pollId, voterId)}
            />
          </Card>
        )}
        empty={<Empty icon="users" title="没有这样的房屋" note="换一个房号，或关掉上面的开关。" />}
      />
    </Page>
  );
}

type SharedNoteProps = { people: number; wanted: readonly { name: string; wants: string }[] };

/** How many share it and, where they are at odds, who wants whom. */
function SharedNote({ people, wanted }: SharedNoteProps) {
  return (
    <>
      <View>{`${people} 人共有`}</View>
      {wanted.map(({ name, wants }) => (
        <View key={name}>{`${name}选了${name === wants ? '自己' : wants}`}</View>
      ))}
    </>
  );
}
