import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { ReadershipNumbers } from './readership-numbers';
import { UnreadRooms } from './unread-rooms';

export default function ReadershipPage() {
  const noticeId = usePageParameter('noticeId');
  const [buildingId, setBuildingId] = useState<string | null>(null);
  const readership = useQuery(cloud.notices.countReadership.queryOptions({ noticeId }));
  return (
    <Page title="阅读情况">
      <QueryView query={readership}>
        {(shown) => (
          <>
            <ReadershipNumbers readership={shown} chosen={buildingId} onChoose={setBuildingId} />
            {shown.total.units > 0 && (
              <UnreadRooms noticeId={noticeId} readership={shown} buildingId={buildingId} />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}
