import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { TextField } from '@/src/ui/text-field/text-field';
import type { ListedVolunteer } from '../../certificate-desk-types';
import { LedgerGate } from '../../components/ledger-gate';
import { openVolunteerRecord } from '../../record-desk-pages';

/** Not a question for every key that is pressed. */
const pause = 400;

/** Who volunteers here, found by name. */
export default function VolunteersPage() {
  return (
    <LedgerGate title="志愿者">
      <Volunteers />
    </LedgerGate>
  );
}

function Volunteers() {
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const volunteers = useInfiniteQuery({
    ...cloud.volunteering.listVolunteers.infiniteQueryOptions({ search }, nextPage),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title="志愿者">
      <TextField
        label="查找"
        value={typed}
        onChange={setTyped}
        maxLength={20}
        placeholder="姓名，例如 李小明"
      />
      <PagedList
        query={volunteers}
        itemKey={({ id }) => id}
        renderItem={(volunteer) => <VolunteerRow volunteer={volunteer} />}
        empty={
          search === '' ? (
            <Empty icon="users" title="还没有志愿者登记" />
          ) : (
            <Empty icon="search" title="没有找到" note="换个姓名再试试。" />
          )
        }
      />
    </Page>
  );
}

function VolunteerRow({ volunteer }: { volunteer: ListedVolunteer }) {
  const { id, name, maskedPhone, adult, earnedMinutes, hasLeft } = volunteer;
  const notes = [
    maskedPhone,
    minutesText(earnedMinutes),
    adult ? '' : '未满 18 周岁',
    hasLeft ? '已退出' : '',
  ];
  return (
    <Card flush>
      <ListItem
        icon={hasLeft ? 'user-x' : 'user'}
        title={name}
        note={notes.filter((note) => note !== '').join('　')}
        onPress={() => openVolunteerRecord(id)}
      />
    </Card>
  );
}
