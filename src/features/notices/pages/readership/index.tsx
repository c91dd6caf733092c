import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import type { Readership } from '../../notice-types';
import { EntranceBars } from './entrance-bars';
import { ReadershipNumbers } from './readership-numbers';
import { Reminder } from './reminder';
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
            <ChosenBuilding noticeId={noticeId} readership={shown} buildingId={buildingId} />
            <Reminder noticeId={noticeId} needsConfirmation={shown.needsConfirmation} />
            {shown.total.units > 0 && (
              <UnreadRooms noticeId={noticeId} readership={shown} buildingId={buildingId} />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

type ChosenBuildingProps = { noticeId: string; readership: Readership; buildingId: string | null };

/** Where there is one building alone, its entrances are shown without choosing it. */
function ChosenBuilding({ noticeId, readership, buildingId }: ChosenBuildingProps) {
  const { buildings, needsConfirmation } = readership;
  const only = buildings.length === 1 ? buildings[0] : undefined;
  const building = buildings.find((one) => one.buildingId === buildingId) ?? only;
  if (!building) return null;
  return <EntranceBars {...{ noticeId, building, needsConfirmation }} />;
}
