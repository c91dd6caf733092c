import { Page } from '@/src/ui/page/page';

export default function HelpListPage() {
  return <Page title="邻里互助">{null}</Page>;
}
