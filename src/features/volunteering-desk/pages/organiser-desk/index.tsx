import { Page } from '@/src/ui/page/page';

export default function OrganiserDeskPage() {
  return <Page title="组织志愿活动">{null}</Page>;
}
