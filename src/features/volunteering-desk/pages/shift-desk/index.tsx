import { Page } from '@/src/ui/page/page';

export default function ShiftDeskPage() {
  return <Page title="带领班次">{null}</Page>;
}
