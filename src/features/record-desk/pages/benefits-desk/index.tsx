import { Page } from '@/src/ui/page/page';

export default function BenefitsDeskPage() {
  return <Page title="兑换管理">{null}</Page>;
}
