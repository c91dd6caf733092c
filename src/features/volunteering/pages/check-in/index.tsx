import { Page } from '@/src/ui/page/page';

export default function CheckInPage() {
  return <Page title="签到签退">{null}</Page>;
}
