import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { signingMeans } from '@/shared/conventions/acknowledgement/signing-words';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { TextField } from '@/src/ui/text-field/text-field';
import type { HomesToCollect, HomeToCollect } from '../../coverage-types';

type FindHomeProps = {
  conventionId: string;
  words: HomesToCollect;
  onFound: (home: HomeToCollect) => void;
};

/** Who stands before the helper: by number, name or room, or the next of those who have not signed. */
export function FindHome({ conventionId, words, onFound }: FindHomeProps) {
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const query = useInfiniteQuery(
    cloud.conventions.homesToCollect.infiniteQueryOptions(
      { conventionId, search, buildingId: null, onlyUnsigned: search === '' },
      nextPage,
    ),
  );
  return (
    <>
      <Callout tone="info" title={`${words.conventionName} 第${words.edition}版`}>
        <View>{`先把公约读给他听，再请他签。${signingMeans}`}</View>
      </Callout>
      <TextField
        label="户号、姓名或房号"
        value={typed}
        onChange={(value) => {
          setTyped(value);
          if (value.trim() === '') setSearch('');
        }}
        maxLength={40}
        placeholder="例如：0012、王秀兰、502"
      />
      <SecondaryButton
        icon="search"
        disabled={typed.trim() === ''}
        onPress={() => setSearch(typed.trim())}
      >
        查找
      </SecondaryButton>
      <Section title={search === '' ? '还没有签的' : `找到的住户`}>
        <PagedList
          query={query}
          itemKey={({ unitId }) => unitId}
          renderItem={(home) => <HomeRow home={home} onPress={() => onFound(home)} />}
          empty={
            search === '' ? (
              <Empty icon="circle-check" title="都签了" />
            ) : (
              <Empty
                icon="search"
                title="没有找到"
                note="换一个写法再找，例如只写户号或房号的数字。"
              />
            )
          }
        />
      </Section>
    </>
  );
}

function HomeRow({ home, onPress }: { home: HomeToCollect; onPress: () => void }) {
  const { room, people, asked, signed } = home;
  const isSigned = signed >= asked;
  return (
    <Card flush>
      <ListItem
        icon="house"
        title={room}
        note={people.map(({ name }) => name).join('、')}
        tags={
          isSigned && (
            <StatusTag icon="circle-check" tone="success">
              已签署
            </StatusTag>
          )
        }
        {...(isSigned ? {} : { onPress })}
      />
    </Card>
  );
}
