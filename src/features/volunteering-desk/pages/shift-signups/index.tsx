import { Page } from '@/src/ui/page/page';

export default function ShiftSignupsPage() {
  return <Page title="报名名单">{null}</Page>;
}
