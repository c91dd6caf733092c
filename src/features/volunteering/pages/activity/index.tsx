import { Page } from '@/src/ui/page/page';

export default function ActivityPage() {
  return <Page title="志愿活动">{null}</Page>;
}
