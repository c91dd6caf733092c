import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { TextField } from '@/src/ui/text-field/text-field';
import { ResidentCard } from './resident-card';

/** Not a question for every key that is pressed. */
const pause = 400;

/** Who belongs to the community, found by room or name. */
export default function ResidentsPage() {
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const residents = useInfiniteQuery({
    ...cloud.community.listResidents.infiniteQueryOptions({ search }, nextPage),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title="住户名单">
      <TextField
        label="查找"
        value={typed}
        onChange={setTyped}
        maxLength={20}
        placeholder="房号或姓名，例如 1栋1单元502"
      />
      <PagedList
        query={residents}
        itemKey={({ bindingId }) => bindingId}
        renderItem={(resident) => <ResidentCard resident={resident} />}
        empty={
          search === '' ? (
            <Empty icon="users" title="还没有住户登记" note="申请审核通过以后，会出现在这里。" />
          ) : (
            <Empty icon="search" title="没有找到" note="换个房号或姓名再试试。" />
          )
        }
      />
    </Page>
  );
}
