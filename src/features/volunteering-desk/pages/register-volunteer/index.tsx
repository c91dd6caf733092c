import { Page } from '@/src/ui/page/page';

export default function RegisterVolunteerPage() {
  return <Page title="代人登记志愿者">{null}</Page>;
}
