import { Page } from '@/src/ui/page/page';

export default function MyShiftsPage() {
  return <Page title="我的报名">{null}</Page>;
}
