import { useInfiniteQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { day } from '@/src/ui/words/time';
import { NoticesGate } from '../../components/notices-gate';
import { openNotice } from '../../notice-pages';
import type { Disclosed } from '../../posting-types';

/** The notices with which one thing was made public until now. */
export default function DisclosedPage() {
  const name = usePageParameter('name') || '公布过的';
  return (
    <NoticesGate title={name}>
      <Disclosures itemKey={usePageParameter('key')} name={name} />
    </NoticesGate>
  );
}

function Disclosures({ itemKey, name }: { itemKey: string; name: string }) {
  const list = useInfiniteQuery(
    cloud.notices.listDisclosures.infiniteQueryOptions({ key: itemKey }, nextPage),
  );
  return (
    <Page title={name}>
      <PagedList
        query={list}
        itemKey={({ noticeId, period }) => noticeId + period}
        renderItem={(disclosed) => (
          <Card flush>
            <ListItem
              icon="newspaper"
              title={disclosed.title}
              note={`${disclosed.periodName ? `${disclosed.periodName} · ` : ''}${day(disclosed.publishedAt)} 公布`}
              tags={<Standing disclosed={disclosed} />}
              onPress={() => openNotice(disclosed.noticeId)}
            />
          </Card>
        )}
        empty={<Empty icon="newspaper" title="还没有公布过" />}
      />
    </Page>
  );
}

function Standing({ disclosed: { inTime, recalled } }: { disclosed: Disclosed }) {
  if (recalled) {
    return (
      <StatusTag icon="undo-2" tone="warning">
        已撤回
      </StatusTag>
    );
  }
  if (inTime === null) return null;
  return inTime ? (
    <StatusTag icon="check" tone="success">
      按时公布
    </StatusTag>
  ) : (
    <StatusTag icon="clock">到期以后公布</StatusTag>
  );
}
