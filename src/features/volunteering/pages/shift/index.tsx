import { Page } from '@/src/ui/page/page';

export default function ShiftPage() {
  return <Page title="志愿班次">{null}</Page>;
}
