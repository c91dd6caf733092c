import { Page } from '@/src/ui/page/page';

export default function VolunteersPage() {
  return <Page title="志愿者">{null}</Page>;
}
