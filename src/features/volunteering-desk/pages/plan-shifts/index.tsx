import { usePageParameter } from '@/src/platform/page-parameters';
import { DeskGate } from '../../components/desk-gate';
import { PlanForm } from './plan-form';

/** Arranging shifts of an activity: once, or weekly for some time. */
export default function PlanShiftsPage() {
  const activityId = usePageParameter('activityId');
  return (
    <DeskGate title="安排班次" permission="volunteering.organise">
      <PlanForm activityId={activityId} />
    </DeskGate>
  );
}
