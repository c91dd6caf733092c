import { Page } from '@/src/ui/page/page';

export default function ReviewActivitiesPage() {
  return <Page title="审核志愿活动">{null}</Page>;
}
