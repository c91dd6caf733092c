import { Page } from '@/src/ui/page/page';

export default function NamedBallotsPage() {
  return <Page title="实名表决清单">{null}</Page>;
}
