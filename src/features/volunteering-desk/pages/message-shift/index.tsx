import { Page } from '@/src/ui/page/page';

export default function MessageShiftPage() {
  return <Page title="通知班次里的人">{null}</Page>;
}
