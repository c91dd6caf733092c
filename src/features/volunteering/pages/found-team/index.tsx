import { Page } from '@/src/ui/page/page';

export default function FoundTeamPage() {
  return <Page title="成立志愿队">{null}</Page>;
}
