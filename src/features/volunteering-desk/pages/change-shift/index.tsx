import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { DeskGate } from '../../components/desk-gate';
import { ChangeForm } from './change-form';

/** Changing one shift, or all coming ones of its weekly series. */
export default function ChangeShiftPage() {
  const shiftId = usePageParameter('shiftId');
  return (
    <DeskGate title="修改班次" permission="volunteering.organise">
      <ChangeShift shiftId={shiftId} />
    </DeskGate>
  );
}

function ChangeShift({ shiftId }: { shiftId: string }) {
  const query = useQuery({
    ...cloud.volunteering.shiftForm.queryOptions({ shiftId }),
    // What is being typed is never replaced by what comes from the server.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (query.data) return <ChangeForm shift={query.data} />;
  return (
    <Page title="修改班次">
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  );
}
