import { Page } from '@/src/ui/page/page';

export default function BenefitsPage() {
  return <Page title="积分兑换">{null}</Page>;
}
