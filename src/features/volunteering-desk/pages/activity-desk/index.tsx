import { Page } from '@/src/ui/page/page';

export default function ActivityDeskPage() {
  return <Page title="管理活动">{null}</Page>;
}
