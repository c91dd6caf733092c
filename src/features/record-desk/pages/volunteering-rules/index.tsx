import { Page } from '@/src/ui/page/page';

export default function VolunteeringRulesPage() {
  return <Page title="志愿服务规则">{null}</Page>;
}
