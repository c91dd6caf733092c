import { Page } from '@/src/ui/page/page';

export default function MissingVotersPage() {
  return <Page title="上门名单">{null}</Page>;
}
