import { usePageParameter } from '@/src/platform/page-parameters';
import { StaffGate } from '../../components/staff-gate';
import { ConventionList } from './convention-list';
import { OneConvention } from './one-convention';

/** The guided process of one convention; without one, the list of all and a way to begin. */
export default function ConventionDeskPage() {
  const conventionId = usePageParameter('conventionId');
  return (
    <StaffGate title="公约工作台" permission="conventions.readCoverage">
      {conventionId ? <OneConvention conventionId={conventionId} /> : <ConventionList />}
    </StaffGate>
  );
}
