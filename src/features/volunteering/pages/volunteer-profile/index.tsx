import { Page } from '@/src/ui/page/page';

export default function VolunteerProfilePage() {
  return <Page title="志愿者资料">{null}</Page>;
}
