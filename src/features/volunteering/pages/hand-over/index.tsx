import { Page } from '@/src/ui/page/page';

export default function HandOverPage() {
  return <Page title="接下名额">{null}</Page>;
}
