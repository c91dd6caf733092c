import { Page } from '@/src/ui/page/page';

export default function CallVolunteersPage() {
  return <Page title="呼叫志愿者">{null}</Page>;
}
