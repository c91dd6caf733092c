import { useQuery } from '@tanstack/react-query';
import { LedgerWays } from '@/src/features/record-desk/public';
import { cloud } from '@/src/platform/cloud';
import { PrimaryButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { DeskGate } from '../../components/desk-gate';
import { ShiftsAtRisk } from '../../components/shifts-at-risk';
import { StatisticsWay } from '../../components/statistics-way';
import { openWriteActivity } from '../../desk-pages';
import type { OrganiserDesk } from '../../desk-types';
import { LedShifts } from './led-shifts';
import { OrganisedActivities } from './organised-activities';
import { ShiftsToSettle } from './shifts-to-settle';
import { WaitingForMe } from './waiting-for-me';

/** Where organisers, reviewers and leaders of shifts find what waits for them. */
export default function OrganiserDeskPage() {
  return (
    <DeskGate title="组织志愿活动" permission="volunteering.lead">
      <Desk />
    </DeskGate>
  );
}

function Desk() {
  const query = useQuery(cloud.volunteering.organiserDesk.queryOptions());
  return (
    <Page
      title="组织志愿活动"
      actions={
        query.data?.mayWrite && (
          <PrimaryButton icon="plus" onPress={() => openWriteActivity()}>
            办一个活动
          </PrimaryButton>
        )
      }
    >
      <QueryView query={query}>{(desk) => <Parts desk={desk} />}</QueryView>
    </Page>
  );
}

const Parts = ({ desk }: { desk: OrganiserDesk }) => (
  <>
    <WaitingForMe desk={desk} />
    {desk.shifts.length > 0 && <ShiftsAtRisk />}
    <ShiftsToSettle shifts={desk.toSettle} />
    <LedShifts shifts={desk.shifts} />
    {desk.mayWrite && <OrganisedActivities />}
    <LedgerWays />
    <StatisticsWay />
  </>
);
