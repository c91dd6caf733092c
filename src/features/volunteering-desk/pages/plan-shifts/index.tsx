import { Page } from '@/src/ui/page/page';

export default function PlanShiftsPage() {
  return <Page title="安排班次">{null}</Page>;
}
