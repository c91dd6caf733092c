import { Page } from '@/src/ui/page/page';

export default function EntriesPage() {
  return <Page title="录入的票">{null}</Page>;
}
