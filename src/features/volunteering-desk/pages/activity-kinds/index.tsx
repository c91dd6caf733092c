import { Page } from '@/src/ui/page/page';

export default function ActivityKindsPage() {
  return <Page title="活动类别">{null}</Page>;
}
