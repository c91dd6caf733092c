import { Page } from '@/src/ui/page/page';

export default function VolunteerRecordPage() {
  return <Page title="志愿者档案">{null}</Page>;
}
