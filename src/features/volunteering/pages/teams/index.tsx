import { Page } from '@/src/ui/page/page';

export default function TeamsPage() {
  return <Page title="志愿队">{null}</Page>;
}
